package hkig.serve.question;

import static hkig.serve.web.Html.e;

import hkig.knowledge.Wording;
import hkig.serve.answer.Prefixes;
import hkig.serve.names.Names;
import hkig.serve.web.Dates;
import hkig.serve.web.Html;
import hkig.serve.web.Labels;
import hkig.serve.web.Visitor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * Rows as a table for people: things by their names and linked, dates, numbers and words of ours in the reader's
 * language. A text that is the preferred name of exactly one thing is linked too; lists are apart by semicolons.
 */
final class AnswerTable {

    /** Without a type a year may as well be a sum. */
    private static final String TIME = "[12]\\d{3}-\\d\\d(-\\d\\d)?";
    private static final Set<XSDDatatype> TIMES = Set.of(XSDDatatype.XSDdate, XSDDatatype.XSDgYearMonth, XSDDatatype.XSDgYear,
        XSDDatatype.XSDdateTime);
    private static final Pattern LABELLED = Pattern.compile("([a-z ]+): (.+)");

    private final Visitor visitor;
    private final Names names;
    private final Labels terms;
    private final Wording wording;
    private final Map<String, String> prefixes;
    private final String base;

    /** @param terms labels of classes and properties, in the reader's language */
    AnswerTable(Visitor visitor, Names names, Labels terms, Wording wording, Map<String, String> prefixes, String base) {
        this.visitor = visitor;
        this.names = names;
        this.terms = terms;
        this.wording = wording;
        this.prefixes = prefixes;
        this.base = base;
    }

    Html of(List<Var> columns, List<Binding> rows) {
        // The roles are said, since narrow screens show each row as a list and would lose them.
        return e("div.scroll", e("table.rows",
            e("thead", e("tr", columns.stream().map(column -> e("th", heading(column.getVarName())).with("scope", "col")
                .with("role", "columnheader"))).with("role", "row")).with("role", "rowgroup"),
            e("tbody", rows.stream().map(row -> e("tr", columns.stream().map(column -> cell(row.get(column))
                .with("data-label", heading(column.getVarName())).with("role", "cell"))).with("role", "row")))
                .with("role", "rowgroup")).with("role", "table"))
            .with("tabindex", "0").with("role", "region").with("aria-label", visitor.text("question.answer"));
    }

    private String heading(String variable) {
        return wording.of(variable, visitor.language())
            .orElseGet(() -> variable.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
    }

    private Html.Element cell(Node value) {
        if (value == null) return e("td");
        if (!value.isLiteral()) return e("td", value.isURI() ? thing(value) : value.toString());
        String text = value.getLiteralLexicalForm();
        if (value.getLiteral().isWellFormed() && value.getLiteralValue() instanceof Number number)
            return e("td.number", number instanceof Integer || number instanceof Long
                ? visitor.texts().number(number.longValue()) : text);
        if (text.matches(TIME) || TIMES.contains(value.getLiteralDatatype()))
            return e("td.whole", Dates.html(text, visitor.language()));
        if (!value.getLiteralLanguage().isEmpty()) return e("td", Labels.html(value));
        String[] parts = text.split("; ");
        return e(isLong(text) ? "td.long" : "td", parts.length == 1 ? words(text)
            : e("ul.parts", Stream.of(parts).map(part -> e("li", words(part)))));
    }

    /** Chinese characters are twice as wide as Latin letters. */
    private static boolean isLong(String text) {
        return text.codePoints().map(c -> Character.isIdeographic(c) ? 2 : 1).sum() > 44;
    }

    private Html words(String text) {
        Matcher labelled = LABELLED.matcher(text);
        if (labelled.matches() && wording.of(labelled.group(1), visitor.language()).isPresent())
            return e("span", wording.of(labelled.group(1), visitor.language()), visitor.text("question.colon"), " ",
                words(labelled.group(2)));
        if (text.matches("https?://\\S+")) return thing(NodeFactory.createURI(text));
        return names.called(text).<Html>map(thing -> e("a", e("bdi", text)).with("href", thing.address()))
            .or(() -> wording.of(text, visitor.language()).map(Html.Text::new))
            .or(() -> term(text).map(Html.Text::new)).orElseGet(() -> e("bdi", text));
    }

    /** Queries cut the names of our terms short: {@code Injected} of {@code hkig:Injected}. */
    private Optional<String> term(String text) {
        if (!text.matches("[A-Za-z]+")) return Optional.empty();
        String label = terms.of(NodeFactory.createURI(prefixes.get("hkig") + text)).getLiteralLexicalForm();
        return label.equals("hkig:" + text) ? Optional.empty() : Optional.of(label);
    }

    private Html thing(Node node) {
        String iri = node.getURI();
        if (!iri.startsWith(base)) return e("a", Prefixes.shorten(iri, prefixes)).with("href", iri).with("rel", "noreferrer");
        String path = iri.substring(base.length());
        return names.at(path).<Html>map(known ->
                e("a", Labels.html(known.label(visitor.nameLanguages()))).with("href", known.address()))
            .orElseGet(() -> e("a", path).with("href", "/id/" + path.replaceFirst("#.*", "")));
    }
}
