package hkig.serve.thing;

import static hkig.serve.web.Html.e;

import hkig.serve.web.Html;
import hkig.serve.web.Labels;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** The head of a thing's page: kind, name, IRI, remarks. */
final class Head {

    private final Reading reading;
    private final Node thing;

    Head(Reading reading, Node thing) {
        this.reading = reading;
        this.thing = thing;
    }

    Html html() {
        Kinds kinds = new Kinds(reading);
        List<Html> notes = remarks("skos:note");
        List<Html> doubts = remarks("hkig:doubt");
        return e("div.head",
            e("p.kinds", kinds.chips(thing).stream().flatMap(chip -> Stream.of(chip, new Html.Text(" ")))),
            e("h1", Labels.html(reading.names().of(thing))),
            e("p.iri", thing.getURI()),
            notes.isEmpty() ? List.of() : e("ul.remarks", notes),
            doubts.isEmpty() ? List.of()
                : e("div.notice", e("p", e("strong", reading.text("thing.doubt"))), e("ul.remarks", doubts)),
            kinds.group(thing).isEmpty() || kinds.group(thing).equals("article") ? List.of()
                : e("p.around", e("a.button", reading.text("thing.explore")).with("href", "/explore?thing="
                    + URLEncoder.encode(thing.getURI().substring(reading.base().length()), StandardCharsets.UTF_8))));
    }

    private List<Html> remarks(String property) {
        return Statements.sorted(reading.statements().objects(thing, property)).stream()
            .<Html>map(remark -> e("li", reading.values().html(remark))).toList();
    }

    /** One sentence for previews: what it is, and its other names. */
    String description() {
        String kinds = Statements.sorted(reading.statements().objects(thing, "rdf:type")).stream()
            .filter(type -> type.toString().startsWith(Vocabulary.node("hkig:").getURI())).map(reading.names()::plain)
            .distinct().collect(Collectors.joining(", "));
        String others = reading.names().all(thing).distinct().filter(name -> !name.equals(reading.names().plain(thing)))
            .limit(4).collect(Collectors.joining(", "));
        return Stream.of(kinds, others).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
