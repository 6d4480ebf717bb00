package hkig.serve.thing;

import static hkig.serve.web.Html.e;

import hkig.serve.web.Dates;
import hkig.serve.web.Html;
import hkig.serve.web.Labels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Figures as a table, the newest first, with a chart of those that can be compared over time. */
final class Figures {

    private static final int OPEN = 12;

    private final Reading reading;

    Figures(Reading reading) {
        this.reading = reading;
    }

    List<Html> list(List<Node> figures) {
        List<Html> parts = new ArrayList<>(new Chart(reading, this::date).of(figures));
        List<Html.Element> rows = figures.stream().sorted(Comparator.comparing((Node figure) -> date(figure).orElse(""))
            .reversed().thenComparing(Statements::compare)).map(this::row).toList();
        parts.add(table(rows.subList(0, Math.min(OPEN, rows.size()))));
        if (rows.size() > OPEN) parts.add(e("details.more",
            e("summary", reading.text("thing.show-more", rows.size() - OPEN)), table(rows.subList(OPEN, rows.size()))));
        return parts;
    }

    private Html table(List<Html.Element> rows) {
        return e("div.scroll", e("table.figures", e("thead", e("tr", Stream.of("thing.amount", "thing.measure", "thing.as-of").map(key -> e("th", text(key)).with("scope", "col")))), e("tbody", rows)))
            .with("tabindex", "0").with("role", "region").with("aria-label", reading.text("thing.figures"));
    }

    private String text(String key) {
        return reading.text(key);
    }

    /** The day that the figure holds for, else that of the newest article that states it. */
    private Optional<String> date(Node figure) {
        return reading.statements().text(figure, "hkig:asOf").or(() -> reading.proofs().of(figure).stream()
            .flatMap(proof -> reading.statements().text(proof.article(), "dcterms:issued").stream())
            .max(Comparator.naturalOrder()));
    }

    private Html.Element row(Node figure) {
        Statements statements = reading.statements();
        return e("tr",
            e("td.whole", e("a", reading.names().amounts().of(figure)).with("href", reading.values().address(figure.getURI()))),
            e("td", statements.object(figure, "hkig:measure").map(reading.values()::html), " ",
                Statements.sorted(statements.objects(figure, "hkig:measureText")).stream().map(words -> Labels.html(words)),
                Statements.sorted(statements.objects(figure, "skos:note")).stream()
                    .map(note -> e("p.quiet", reading.values().html(note))),
                new EvidenceFold(reading).of(reading.proofs().of(figure), statements.objects(figure, "dcterms:source"),
                    statements.objects(figure, "hkig:figureOf"))),
            e("td.whole", date(figure).map(day -> Dates.html(day, reading.visitor().language()))));
    }
}
