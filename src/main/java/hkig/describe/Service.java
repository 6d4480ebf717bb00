package hkig.describe;

import static hkig.describe.Said.iri;
import static hkig.describe.Said.number;
import static hkig.describe.Said.text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * An endpoint as it describes itself. The service is named by the address of the endpoint, as clients expect that look
 * for it under the address they were given.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-service-description/">SPARQL 1.1 Service Description</a>
 */
public final class Service {

    /** The most named graphs listed: those of articles come last, and there may be many thousands. */
    public static final int MOST_GRAPHS = 1_000;

    private static final String[] FORMATS = Stream.of("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV",
        "SPARQL_Results_TSV", "Turtle", "N-Triples", "JSON-LD", "RDF_XML", "TriG", "N-Quads")
        .map("formats:"::concat).toArray(String[]::new);

    private Service() { }

    /**
     * Describes.
     *
     * @param endpoint its address
     * @param seconds after which a query ends
     * @param rows the most rows or triples of an answer
     */
    public static Graph of(Census census, String base, String endpoint, long seconds, int rows) {
        Said said = new Said();
        Node service = iri(endpoint);
        Node dataset = Description.dataset(base);
        Node union = iri(dataset.getURI() + "#union");
        said.type(service, "sd:Service").add(service, "sd:endpoint", service)
            .add(service, "sd:supportedLanguage", "sd:SPARQL11Query").add(service, "sd:feature", "sd:UnionDefaultGraph")
            .add(service, "sd:resultFormat", (Object[]) FORMATS)
            .add(service, "sd:defaultDataset", dataset)
            .add(service, "dcterms:license", iri("https://creativecommons.org/licenses/by/4.0/"))
            .add(service, "rdfs:comment",
                text("Read-only: queries, no update, no SERVICE. A query ends after %d seconds, an answer after %d rows or triples; an answer that was cut says so in the header HKIG-Row-Limit."
                    .formatted(seconds, rows), "en"),
                text("只供查詢：不接受更新及 SERVICE。每次查詢最多 %d 秒，每個答案最多 %d 行或三元組；被截短的答案會在標頭 HKIG-Row-Limit 註明。"
                    .formatted(seconds, rows), "zh-Hant"));
        said.type(dataset, "sd:Dataset", "void:Dataset").add(dataset, "sd:defaultGraph", union)
            .add(dataset, "void:sparqlEndpoint", service).type(union, "sd:Graph", "void:Dataset")
            .add(union, "void:triples", number(census.triples()));
        List<Map.Entry<String, Long>> graphs = census.graphs().entrySet().stream()
            .sorted(Comparator.comparing((Map.Entry<String, Long> graph) -> !graph.getKey().startsWith(base + "graph/"))
                .thenComparing(Map.Entry::getKey)).limit(MOST_GRAPHS).toList();
        for (int i = 0; i < graphs.size(); i++) {
            // By number, so that the same store gives the same bytes.
            Node named = NodeFactory.createBlankNode("named" + i);
            Node graph = NodeFactory.createBlankNode("graph" + i);
            said.add(dataset, "sd:namedGraph", named).type(named, "sd:NamedGraph")
                .add(named, "sd:name", iri(graphs.get(i).getKey())).add(named, "sd:graph", graph)
                .type(graph, "sd:Graph", "void:Dataset").add(graph, "void:triples", number(graphs.get(i).getValue()));
        }
        if (census.graphs().size() > graphs.size())
            said.add(dataset, "rdfs:comment",
                text("%d of %d named graphs are listed; SELECT DISTINCT ?g { GRAPH ?g {} } asks for all."
                    .formatted(graphs.size(), census.graphs().size()), "en"));
        return said.graph();
    }
}
