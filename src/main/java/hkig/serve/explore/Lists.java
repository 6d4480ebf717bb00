package hkig.serve.explore;

import static hkig.serve.web.Html.e;

import hkig.serve.names.Thing;
import hkig.serve.web.Dates;
import hkig.serve.web.Html;
import hkig.serve.web.Labels;
import hkig.serve.web.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** What is read, as lists for readers of every kind; a picture shows the same. */
final class Lists {

    private static final int MOST_SHOWN = 36;

    private final Around around;
    private final Visitor visitor;

    Lists(Around around, Visitor visitor) {
        this.around = around;
        this.visitor = visitor;
    }

    List<Html> near(Thing thing, Choice choice) {
        Neighbourhood near = around.of(thing, choice);
        Html.Element name = ExplorePage.name(visitor, thing);
        boolean filtered = !choice.kinds().isEmpty() || choice.since().isPresent() || choice.until().isPresent();
        if (near.total() == 0)
            return List.of(e("p.nothing", visitor.texts().with(filtered ? "explore.nothing-chosen" : "explore.nothing", name)),
                e("p", e("a", visitor.text("explore.page-of")).with("href", thing.address())));
        int further = near.total() - choice.offset() - near.shown().size();
        List<Html> parts = new ArrayList<>(List.of(e("h2", further > 0 || choice.offset() > 0
            ? visitor.texts().with("explore.counted-first", number(near.shown().size()), number(near.total()), name)
            : visitor.texts().with("explore.count", number(near.total()), name))));
        if (near.cut()) parts.add(e("p.quiet", visitor.text("explore.cut")));
        Node node = NodeFactory.createURI(thing.iri());
        parts.add(e("ul.neighbours", near.shown().stream().map(each -> e("li.card", head(each.thing()),
            links(each.facts(), node)))));
        if (further > 0) parts.add(e("p", e("a.button", visitor.text("explore.further", Math.min(further, Choice.MOST)))
            .with("href", address(thing.path()) + query(choice))));
        return parts;
    }

    private static String query(Choice choice) {
        StringBuilder query = new StringBuilder("&offset=" + (choice.offset() + choice.most()));
        if (!choice.kinds().isEmpty()) query.append("&kind=")
            .append(choice.kinds().stream().map(kind -> kind.word()).sorted().collect(Collectors.joining(",")));
        choice.since().ifPresent(year -> query.append("&from=").append(year));
        choice.until().ifPresent(year -> query.append("&to=").append(year));
        return query.toString();
    }

    List<Html> ways(Thing from, Thing to) {
        Paths paths = around.paths(java.util.Set.of());
        Paths.Found found = paths.between(NodeFactory.createURI(from.iri()), NodeFactory.createURI(to.iri()));
        List<Html> parts = new ArrayList<>();
        if (found.ways().isEmpty()) parts.add(e("div.nothing", e("p", visitor.text("explore.no-way")),
            e("p", visitor.text("explore.no-way-hint"))));
        for (int i = 0; i < found.ways().size(); i++) parts.add(way(i + 1, found.ways().get(i), paths));
        if (!found.complete()) parts.add(e("p.quiet", visitor.text("explore.incomplete")));
        return parts;
    }

    private Html way(int count, List<Node> way, Paths paths) {
        List<Html> steps = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            if (i > 0) steps.add(e("li.step", links(paths.joining(way.get(i - 1), way.get(i)), way.get(i - 1))));
            steps.add(e("li", head(around.thing(way.get(i)))));
        }
        return e("section.card.way", e("h2", visitor.text("explore.way", count), " ", e("span.quiet", way.size() == 2
            ? visitor.text("explore.step") : visitor.text("explore.steps", way.size() - 1))), e("ol", steps));
    }

    private Html head(Thing thing) {
        return e("p.head", e("a", ExplorePage.name(visitor, thing)).with("href", thing.address()), " ",
            thing.kind().chip(visitor), " ", e("a.quiet", visitor.text("explore.around-this")).with("href", address(thing.path())));
    }

    private List<Html> links(List<Fact> facts, Node end) {
        List<Link> links = around.links(facts, end, visitor);
        List<Html> parts = new ArrayList<>(links.stream().map(this::link).toList());
        if (facts.size() > links.size()) parts.add(e("p.quiet", visitor.text("explore.facts-more", facts.size() - links.size())));
        return parts;
    }

    private Html link(Link link) {
        return e("div.link", e("p", Labels.html(link.label()), link.period().shown().isEmpty() ? Optional.empty()
                : Optional.of(e("span.when", " ", link.period().shown())),
                link.sources().isEmpty() ? Optional.empty() : Optional.of(e("span.quiet", " · ", visitor.text("explore.curated")))),
            link.evidence().stream().map(this::evidence),
            link.evidence().isEmpty() ? link.sources().stream().map(address ->
                e("p.source", e("a", shortened(address)).with("href", address))) : List.of());
    }

    private Html evidence(Evidence evidence) {
        String tag = evidence.title().getLiteralLanguage();
        return e("blockquote", e("p", evidence.quote()).when(!tag.isEmpty(), "lang", tag),
            e("footer", Labels.html(evidence.title()), evidence.date().isEmpty() ? Optional.empty()
                : Optional.of(List.of(new Html.Text(" · "), Dates.html(evidence.date(), visitor.language()))), " · ",
                e("a", visitor.text("explore.article")).with("href", "/id/" + evidence.article().substring(around.base().length())),
                evidence.address().isEmpty() ? Optional.empty() : Optional.of(List.of(new Html.Text(" · "),
                    e("a", visitor.text("explore.publisher")).with("href", evidence.address())))));
    }

    /** An address as people know it: the site and the beginning of the path. */
    private static String shortened(String address) {
        String shown = address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
        return shown.length() > MOST_SHOWN ? shown.substring(0, MOST_SHOWN) + "…" : shown;
    }

    private Html number(int number) {
        return new Html.Text(visitor.texts().number(number));
    }

    static String address(String thing) {
        return "/explore?thing=" + encoded(thing);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2F", "/");
    }
}
