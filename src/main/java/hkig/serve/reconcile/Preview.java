package hkig.serve.reconcile;

import static hkig.serve.web.Html.e;

import hkig.serve.web.Html;
import hkig.serve.web.Labels;
import hkig.serve.web.Visitor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** A small page about a thing, for clients to show in a frame of theirs. */
final class Preview {

    /**
     * The page may stand in a frame of any site, unlike every other page here, and therefore can do nothing: no scripts, no
     * forms, nothing of the reader's choices.
     */
    static final String POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors *; sandbox allow-popups allow-popups-to-escape-sandbox";

    private static final int MOST_VALUES = 3;
    private static final int MOST_FACTS = 6;
    /** Names stand above the facts; other registers are a click away. */
    private static final Set<String> LEFT_OUT = Set.of("name-zh-hant", "name-zh-hans", "name-en", "kind",
        "identifier", "wikidata", "ror", "post", "organisation");

    private final Visitor visitor;
    private final Known known;

    Preview(Visitor visitor, Known known) {
        this.visitor = visitor;
        this.known = known;
    }

    /** The whole page; the graph is read within a transaction. */
    String page(Optional<Entry> found, String asked, Graph graph, Collection<Property> properties) {
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
        String title = found.map(entry -> entry.thing().label(visitor.nameLanguages()).getLiteralLexicalForm())
            .orElse(visitor.text("reconcile.none"));
        e("html", e("head", e("meta").with("charset", "utf-8"),
                e("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                e("title", title),
                e("link").with("rel", "stylesheet").with("href", "/reconcile.css")),
            e("body", found.map(entry -> about(entry, graph, properties))
                .orElseGet(() -> List.of(e("h1", title), e("p", e("code", asked))))))
            .with("lang", visitor.language()).write(out);
        return out.append('\n').toString();
    }

    private List<Html> about(Entry entry, Graph graph, Collection<Property> properties) {
        Node name = entry.thing().label(visitor.nameLanguages());
        List<Html> others = new ArrayList<>();
        entry.thing().preferred().stream().filter(each -> !each.equals(name)).map(Labels::html)
            .forEach(each -> others.add(e("li", each)));
        List<Html> facts = new ArrayList<>();
        for (Property property : properties) {
            if (LEFT_OUT.contains(property.id()) || !property.isFor(entry.types())) continue;
            List<Node> values = property.values(graph, entry, visitor.nameLanguages());
            if (values.isEmpty() || facts.size() >= 2 * MOST_FACTS) continue;
            facts.add(e("dt", property.names().get(visitor.language())));
            facts.add(e("dd", e("ul", values.stream().limit(MOST_VALUES).map(value -> e("li", shown(value))))));
        }
        return List.of(e("h1", Labels.html(name)), e("ul.names", others),
            e("p.kinds", known.types().narrowest(entry.types()).stream().map(type -> type.in(visitor.language()))
                .collect(Collectors.joining(" · "))),
            e("dl", facts),
            e("p", e("a", visitor.text("reconcile.more")).with("href", entry.thing().address()).with("target", "_blank")
                .with("rel", "noopener")));
    }

    private Html shown(Node value) {
        if (value.isLiteral()) return Labels.html(value);
        return known.at(value.getURI()).<Html>map(entry -> Labels.html(entry.thing().label(visitor.nameLanguages())))
            .orElseGet(() -> new Html.Text(value.getURI()));
    }
}
