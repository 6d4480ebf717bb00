package hkig.serve.about;

import hkig.serve.web.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Where the articles come from.
 *
 * @param sites those whose pages are read by a rule of their own, by their IRIs
 * @param publishers who published the articles, who published most first
 */
record Sources(List<Site> sites, List<Publisher> publishers) {

    private static final Node SITE = NodeFactory.createURI("https://w3id.org/hkig/ontology#Site");
    private static final Node HOST = NodeFactory.createURI("https://w3id.org/hkig/ontology#host");

    /** @param names literals, one a language */
    record Site(List<Node> names, List<String> hosts) { }

    record Publisher(String name, long articles) { }

    static Sources of(Graph graph) {
        List<Site> sites = subjects(graph, SITE).sorted(Comparator.comparing((Node site) -> site.toString()))
            .map(site -> new Site(objects(graph, site, RDFS.label.asNode()).toList(),
                objects(graph, site, HOST).map(Node::getLiteralLexicalForm).sorted().toList()))
            .filter(site -> !site.names().isEmpty()).toList();
        Map<String, Long> articles = new TreeMap<>();
        subjects(graph, NodeFactory.createURI(Kind.ARTICLE.type())).forEach(article ->
            objects(graph, article, DCTerms.publisher.asNode()).map(Node::getLiteralLexicalForm)
                .forEach(name -> articles.merge(name, 1L, Long::sum)));
        return new Sources(sites, articles.entrySet().stream()
            .map(entry -> new Publisher(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparing(Publisher::articles).reversed().thenComparing(Publisher::name)).toList());
    }

    private static Stream<Node> subjects(Graph graph, Node type) {
        return graph.stream(Node.ANY, RDF.type.asNode(), type).map(Triple::getSubject);
    }

    private static Stream<Node> objects(Graph graph, Node subject, Node predicate) {
        return graph.stream(subject, predicate, Node.ANY).map(Triple::getObject).filter(Node::isLiteral);
    }
}
