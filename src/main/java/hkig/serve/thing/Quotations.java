package hkig.serve.thing;

import static hkig.serve.web.Html.e;

import hkig.serve.web.Dates;
import hkig.serve.web.Html;
import hkig.serve.web.Labels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;

/** What a person or a body is quoted with, the newest first. */
final class Quotations {

    private static final int OPEN = 6;

    private final Reading reading;

    Quotations(Reading reading) {
        this.reading = reading;
    }

    List<Html> list(List<Node> quotations) {
        return Folded.list(reading.visitor(), "ul.quotations", quotations.stream()
            .sorted(Comparator.comparing((Node quotation) -> date(quotation)).reversed().thenComparing(Statements::compare))
            .map(this::item).toList(), OPEN);
    }

    private String date(Node quotation) {
        return reading.statements().text(quotation, "hkig:date").orElse("");
    }

    private Html item(Node quotation) {
        List<Node> words = reading.statements().objects(quotation, "hkig:words");
        List<Html> about = new ArrayList<>();
        if (!date(quotation).isEmpty()) about.add(e("a", Dates.html(date(quotation), reading.visitor().language()))
            .with("href", reading.values().address(quotation.getURI())));
        reading.statements().object(quotation, "hkig:inPost").flatMap(reading.names()::title)
            .ifPresent(title -> about.addAll(List.of(new Html.Text(" · "), Labels.html(title))));
        about.add(new Html.Text(" · " + reading.text(reading.statements().isTrue(quotation, "hkig:direct")
            ? "thing.direct" : "thing.indirect")));
        return e("li", e("blockquote", Statements.sorted(words).stream().map(each -> e("p", Labels.html(each))),
                e("footer", about)),
            new EvidenceFold(reading).of(reading.proofs().of(quotation), reading.statements().objects(quotation,
                "dcterms:source"), reading.statements().objects(quotation, "hkig:speaker")));
    }
}
