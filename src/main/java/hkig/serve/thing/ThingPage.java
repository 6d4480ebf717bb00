package hkig.serve.thing;

import static hkig.serve.web.Html.e;

import hkig.serve.web.Html;
import hkig.serve.web.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** All that is known of one thing, as a page. */
final class ThingPage {

    /** Shown in the head of the page and beside it. */
    private static final Set<Node> ELSEWHERE = nodes(Stream.of(Names.NAMING, Registers.PROPERTIES,
        List.of("rdf:type", "dcterms:source", "geo:lat", "geo:long", "skos:note", "hkig:doubt", "hkig:amount")).flatMap(List::stream));

    /** Of use to programs: each repeats another statement, or is a number that means nothing to a reader. */
    private static final Set<Node> TECHNICAL = nodes(Stream.of("hkig:earliest", "hkig:latest", "hkig:byteHash",
        "hkig:textHash", "hkig:stamp", "hkig:keptText", "rdf:type", "prov:wasDerivedFrom", "hkig:graphOf"));

    private final Reading reading;
    private final Node thing;
    private final Facts facts;
    private final Incoming incoming;

    ThingPage(Reading reading, Node thing) {
        this.reading = reading;
        this.thing = thing;
        this.facts = new Facts(reading);
        this.incoming = new Incoming(reading.statements(), thing);
    }

    private static Set<Node> nodes(Stream<String> prefixed) {
        return prefixed.map(Vocabulary::node).collect(Collectors.toUnmodifiableSet());
    }

    Page page() {
        Head head = new Head(reading, thing);
        List<Html> sections = new ArrayList<>();
        Set<Node> shown = new HashSet<>(ELSEWHERE);
        boolean article = reading.statements().isA(thing, "hkig:Article");
        if (article) shown.addAll(nodes(ArticleParts.PROPERTIES.stream()));
        if (article) incoming.take("oa:hasSource");
        section(sections, "facts", "thing.facts",
            facts.table(told(), property -> !shown.contains(property) && !TECHNICAL.contains(property)));
        if (article) sections.addAll(new ArticleParts(reading, thing).sections());
        sections.addAll(new Sections(reading, thing, incoming).all());
        sources(sections);
        rest(sections);
        Page page = Page.of(reading.names().plain(thing), head.html(),
            e("div.thing", new Beside(reading, thing).html(), e("div.sections", sections)),
            new SchemaOrg(reading, thing).html()).describedAs(head.description()).withStyle("/thing.css")
            .withLink(e("link").with("rel", "canonical").with("href", thing.getURI()))
            .withLink(property("og:title", reading.names().plain(thing)))
            .withLink(property("og:description", head.description())).withLink(property("og:type", article ? "article" : "website"));
        for (Form form : Form.rdf().toList())
            page = page.withLink(e("link").with("rel", "alternate").with("type", form.type).with("href", address(form)));
        return page;
    }

    private static Html.Element property(String name, String content) {
        return e("meta").with("property", name).with("content", content);
    }

    /** The thing, and the signing of an agreement: people ask when and before whom it was signed, not for its node. */
    private List<Node> told() {
        List<Node> told = new ArrayList<>(List.of(thing));
        told.addAll(reading.statements().objects(thing, "hkig:signing"));
        return told;
    }

    private void section(List<Html> sections, String id, String title, Optional<Html> content) {
        content.ifPresent(table -> sections.add(Folded.section(id, reading.text(title), table)));
    }

    private void sources(List<Html> sections) {
        List<Node> sources = reading.statements().objects(thing, "dcterms:source");
        if (!sources.isEmpty())
            sections.add(Folded.section("sources", reading.text("thing.sources"), new EvidenceFold(reading).sources(sources)));
    }

    /** Whatever no other part has shown: nothing that the graph says is hidden. */
    private void rest(List<Html> sections) {
        Map<Boolean, Map<Node, Set<Node>>> others = incoming.rest(TECHNICAL);
        section(sections, "pointing", "thing.incoming", facts.pointing(others.get(false)));
        Optional<Html> technical = facts.table(List.of(thing), TECHNICAL::contains);
        List<Html> last = new ArrayList<>();
        technical.ifPresent(table -> last.add(e("details.more", e("summary", reading.text("thing.technical")), table,
            facts.pointing(others.get(true)))));
        if (incoming.isCut()) last.add(e("p.notice", reading.text("thing.more", Incoming.MOST)));
        last.add(e("p.formats", reading.text("thing.as"), " ",
            Form.rdf().flatMap(form -> Stream.of(new Html.Text(" "), e("a", form.shown).with("href", address(form)))),
            " · ", e("a", reading.text("thing.ask")).with("href", Asking.about(thing))));
        sections.add(Folded.section("data", reading.text("thing.data"), last));
    }

    private String address(Form form) {
        return reading.values().address(thing.getURI()) + "." + form.ending;
    }
}
