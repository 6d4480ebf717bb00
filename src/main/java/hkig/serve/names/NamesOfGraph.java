package hkig.serve.names;

import hkig.knowledge.Fold;
import hkig.serve.web.Kind;
import hkig.serve.web.Labels;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * Reads the names of a graph: {@code skos:prefLabel}, {@code skos:altLabel} and {@code hkig:nameInContext} of things of
 * the {@link Kind}s. An agreement, which has no name of its own, is called by its parties and its date, an article by its
 * title.
 */
public final class NamesOfGraph {

    private static final Node NAME_IN_CONTEXT = hkig("nameInContext");
    private static final Node PARTY = hkig("party");
    private static final Node OTHER_PARTY = hkig("otherParty");
    private static final Node DATE = hkig("date");
    private static final Node SIGNING = hkig("signing");
    private static final Node MENTIONS = NodeFactory.createURI("https://schema.org/mentions");
    private static final Node POST_IN = NodeFactory.createURI("http://www.w3.org/ns/org#postIn");
    private static final int MOST_PARTIES = 4;

    private final Graph graph;
    private final String base;
    private final Map<Node, Integer> mentions = new HashMap<>();
    private final Map<Thing, Collection<Node>> named = new LinkedHashMap<>();

    private NamesOfGraph(Graph graph, String base) {
        this.graph = graph;
        this.base = base;
    }

    /** @param base what the IRIs of things begin with; things of others are left out */
    public static Names read(Graph graph, String base, Fold fold) {
        NamesOfGraph reading = new NamesOfGraph(graph, base);
        graph.stream(Node.ANY, MENTIONS, Node.ANY).forEach(t -> reading.mentions.merge(t.getObject(), 1, Integer::sum));
        graph.stream(Node.ANY, SKOS.prefLabel.asNode(), Node.ANY).map(Triple::getSubject).distinct().forEach(reading::add);
        graph.stream(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(Kind.AGREEMENT.type())).map(Triple::getSubject)
            .forEach(reading::addAgreement);
        graph.stream(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(Kind.ARTICLE.type())).map(Triple::getSubject)
            .forEach(article -> {
                List<Node> titles = reading.literals(article, DCTerms.title.asNode()).toList();
                reading.add(article, titles, titles);
            });
        return new Names(reading.named, fold);
    }

    private void add(Node thing) {
        List<Node> preferred = literals(thing, SKOS.prefLabel.asNode()).map(name -> inItsOrganisation(thing, name)).toList();
        Set<Node> all = new LinkedHashSet<>(preferred);
        Stream.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode(), NAME_IN_CONTEXT)
            .flatMap(naming -> literals(thing, naming)).forEach(all::add);
        add(thing, preferred, all);
    }

    private void add(Node node, List<Node> preferred, Collection<Node> all) {
        if (!node.isURI() || !node.getURI().startsWith(base) || preferred.isEmpty()) return;
        Set<String> types = graph.stream(node, RDF.type.asNode(), Node.ANY).map(Triple::getObject).filter(Node::isURI)
            .map(Node::getURI).collect(Collectors.toSet());
        Kind.ofTypes(types).ifPresent(kind -> named.put(new Thing(node.getURI(), node.getURI().substring(base.length()),
            kind, preferred, graph.contains(node, DCTerms.source.asNode(), Node.ANY),
            mentions.getOrDefault(node, 0)), all));
    }

    /** A post is called "director" in many organisations: its name with the name of the organisation. */
    private Node inItsOrganisation(Node thing, Node name) {
        String tag = name.getLiteralLanguage();
        return objects(thing, POST_IN).findFirst().flatMap(organisation -> literals(organisation, SKOS.prefLabel.asNode())
                .filter(label -> label.getLiteralLanguage().equals(tag)).map(Node::getLiteralLexicalForm).sorted().findFirst())
            .map(organisation -> tag.startsWith("zh") ? organisation + name.getLiteralLexicalForm()
                : name.getLiteralLexicalForm() + ", " + organisation)
            .map(full -> NodeFactory.createLiteralLang(full, tag)).orElse(name);
    }

    private void addAgreement(Node agreement) {
        if (graph.contains(agreement, SKOS.prefLabel.asNode(), Node.ANY)) return;
        String date = Stream.concat(objects(agreement, DATE),
                objects(agreement, SIGNING).flatMap(signing -> objects(signing, DATE)))
            .map(Node::getLiteralLexicalForm).sorted().findFirst().map(when -> " (" + when + ")").orElse("");
        List<Node> names = Stream.of("en", "zh-Hant").flatMap(language -> title(agreement, language).stream()
            .map(title -> NodeFactory.createLiteralLang(title + date, language))).toList();
        add(agreement, names, names);
    }

    private Optional<String> title(Node agreement, String language) {
        Labels labels = new Labels(graph, Map.of(), language.equals("en") ? List.of("en") : List.of("zh-Hant", "zh-Hans"));
        Set<String> parties = Stream.concat(objects(agreement, PARTY), objects(agreement, OTHER_PARTY))
            .map(party -> labels.of(party).getLiteralLexicalForm()).collect(Collectors.toCollection(TreeSet::new));
        if (parties.isEmpty()) return Optional.empty();
        String shown = parties.stream().limit(MOST_PARTIES).collect(Collectors.joining(" – "));
        return Optional.of(parties.size() > MOST_PARTIES ? shown + " …" : shown);
    }

    private Stream<Node> literals(Node thing, Node naming) {
        return objects(thing, naming).filter(Node::isLiteral);
    }

    private Stream<Node> objects(Node subject, Node predicate) {
        return graph.stream(subject, predicate, Node.ANY).map(Triple::getObject);
    }

    private static Node hkig(String name) {
        return NodeFactory.createURI("https://w3id.org/hkig/ontology#" + name);
    }
}
