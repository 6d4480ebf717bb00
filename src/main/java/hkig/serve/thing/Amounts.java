package hkig.serve.thing;

import hkig.serve.web.Visitor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;

/** Figures as people write them: {@code about HK$3.5 billion}, {@code 約35億港元}, {@code 1,300 petaflops}. */
final class Amounts {

    private static final int DIGITS = 3;

    private final Statements statements;
    private final Names names;
    private final Visitor visitor;

    Amounts(Statements statements, Names names, Visitor visitor) {
        this.statements = statements;
        this.names = names;
        this.visitor = visitor;
    }

    /** The value or range of a {@code hkig:Figure}, with its currency or unit and how it stands to the true number. */
    String of(Node figure) {
        Optional<BigDecimal> least = number(figure, "hkig:minValue");
        Optional<BigDecimal> most = number(figure, "hkig:maxValue");
        String size = number(figure, "hkig:value").map(this::shown).orElseGet(() ->
            least.isPresent() && most.isPresent() ? visitor.text("thing.range", shown(least.get()), shown(most.get()))
                : least.map(value -> visitor.text("thing.from-value", shown(value)))
                    .or(() -> most.map(value -> visitor.text("thing.to-value", shown(value)))).orElse(""));
        String measured = statements.text(figure, "hkig:currency").map(money(size))
            .orElseGet(() -> statements.text(figure, "hkig:unit").map(unit -> counted(size, unit)).orElse(size));
        Node exactly = Vocabulary.node("hkig:Exactly");
        return statements.object(figure, "hkig:qualifier").filter(qualifier -> !qualifier.equals(exactly))
            .map(qualifier -> visitor.text("thing.qualified", names.plain(qualifier), measured)).orElse(measured);
    }

    /** The number that stands for the figure in a chart: its value, or the middle of its range. */
    Optional<BigDecimal> height(Node figure) {
        return number(figure, "hkig:value").or(() -> number(figure, "hkig:minValue").flatMap(least ->
            number(figure, "hkig:maxValue").map(most -> least.add(most).divide(BigDecimal.TWO))));
    }

    private Optional<BigDecimal> number(Node figure, String property) {
        return statements.text(figure, property).flatMap(Amounts::decimal);
    }

    static Optional<BigDecimal> decimal(String lexical) {
        try {
            // Ones with a huge exponent would be written out in all their digits.
            return lexical.length() > 40 || lexical.matches(".*[eE].*") ? Optional.empty()
                : Optional.of(new BigDecimal(lexical.strip()));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /** In billions and millions, or 億 and 萬, where few digits are left; else in full. */
    String shown(BigDecimal value) {
        return visitor.language().equals("en")
            ? scaled(value, 12, "thing.trillion").or(() -> scaled(value, 9, "thing.billion"))
                .or(() -> scaled(value, 6, "thing.million")).orElseGet(() -> grouped(value))
            : scaled(value, 12, "thing.wanyi").or(() -> scaled(value, 8, "thing.yi"))
                .or(() -> scaled(value, 4, "thing.wan")).orElseGet(() -> grouped(value));
    }

    private Optional<String> scaled(BigDecimal value, int power, String key) {
        BigDecimal small = value.movePointLeft(power);
        return small.abs().compareTo(BigDecimal.ONE) < 0 || small.stripTrailingZeros().scale() > DIGITS
            ? Optional.empty() : Optional.of(visitor.text(key, grouped(small)));
    }

    private String grouped(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.forLanguageTag(visitor.language()));
        format.setMaximumFractionDigits(6);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    private Function<String, String> money(String size) {
        return currency -> switch (currency) {
            case "HKD" -> visitor.text("thing.hkd", size);
            case "USD" -> visitor.text("thing.usd", size);
            case "CNY" -> visitor.text("thing.cny", size);
            case "EUR" -> visitor.text("thing.eur", size);
            case "GBP" -> visitor.text("thing.gbp", size);
            default -> currency + " " + size;
        };
    }

    private static String counted(String size, String unit) {
        int first = unit.isEmpty() ? '%' : unit.codePointAt(0);
        return Character.isIdeographic(first) || first == '%' ? size + unit : size + " " + unit;
    }

}
