package hkig.serve.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.describe.Shapes;
import hkig.serve.Http;
import hkig.serve.Sample;
import hkig.serve.SparqlServer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server tells programs about its data and its endpoint. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DescriptionsTest {

    private static final String MORE = """
        PREFIX prov: <http://www.w3.org/ns/prov#>
        PREFIX schema: <https://schema.org/>
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        BASE <https://w3id.org/hkig/id/>
        GRAPH <graph/links> {
          <organisation/hkstp> schema:sameAs <http://register.example/1> , <http://register.example/2> .
          <place/innopark> schema:sameAs <http://other.example/9> , <organisation/hkstp> .
        }
        GRAPH <graph/loads> {
          <load/1> prov:endedAtTime "2026-01-02T03:04:05Z"^^xsd:dateTime .
          <load/2> prov:endedAtTime "2026-02-03T04:05:06Z"^^xsd:dateTime .
        }
        """;

    private SparqlServer server;
    private Http http;

    @BeforeAll void start() throws Exception {
        DatasetGraph dataset = Sample.inMemory();
        Txn.executeWrite(dataset, () -> RDFParser.fromString(MORE, Lang.TRIG).parse(dataset));
        server = SparqlServer.start(Sample.served(dataset), Sample.settings(Duration.ofSeconds(7), 123));
        http = new Http(server.address());
    }

    @AfterAll void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "application/ld+json", "application/rdf+xml", "application/n-triples",
        "application/trig", "application/n-quads", "*/*", "text/csv, text/turtle;q=0.2"})
    void endpointAskedNothingDescribesItself(String accept) throws Exception {
        Graph service = read(http.get("sparql", "Accept", accept));
        assertTrue(service.isIsomorphicWith(read(http.get("sparql", "Accept", "text/turtle"))));
        Shapes.assertConforms(service);
        assertTrue(asks(service, """
            <%1$ssparql> a sd:Service ; sd:endpoint <%1$ssparql> ; sd:feature sd:UnionDefaultGraph ;
              sd:defaultDataset [ sd:namedGraph [ sd:name <https://w3id.org/hkig/id/graph/seeds> ; sd:graph/void:triples 15 ] ,
                [ sd:name <https://w3id.org/hkig/id/article/a1#graph> ; sd:graph/void:triples 3 ] ] ;
              rdfs:comment ?limits . FILTER(CONTAINS(?limits, "7 seconds") && CONTAINS(?limits, "123 rows"))
            """.formatted(server.address())));
        assertFalse(asks(service, "?any sd:feature sd:BasicFederatedQuery"));
    }

    @Test void describesTheEndpointUnderTheAddressThatItWasAskedAt() throws Exception {
        String there = "http://127.0.0.1:" + server.address().getPort() + "/sparql";
        assertTrue(asks(read(new Http(java.net.URI.create(there)).get("sparql")), "<" + there + "> sd:endpoint <" + there + ">"));
    }

    @Test void endpointStillLeadsPeopleToThePageAndRefusesWhatIsNoQuery() throws Exception {
        assertEquals("/query", http.get("sparql", "Accept", "text/html").headers().firstValue("Location").orElse("none"));
        assertEquals(400, http.get("sparql?default-graph-uri=urn:x", "Accept", "text/turtle").statusCode());
        assertEquals(400, http.get("sparql", "Accept", "text/csv").statusCode());
    }

    @Test void wellKnownAddressLeadsToTheDescription() throws Exception {
        HttpResponse<String> led = http.get(".well-known/void");
        assertEquals(303, led.statusCode());
        assertEquals("/void", led.headers().firstValue("Location").orElse("none"));
    }

    @Test void datasetIsDescribedByWhatItHolds() throws Exception {
        Graph description = read(http.get("void"));
        Shapes.assertConforms(description);
        assertTrue(asks(description, """
            <%1$svoid> a void:DatasetDescription ; foaf:primaryTopic ?set .
            ?set void:uriSpace "https://w3id.org/hkig/id/" ; void:triples 27 ; void:sparqlEndpoint <%1$ssparql> ;
              void:vocabulary <https://w3id.org/hkig/ontology#> , <http://www.w3.org/2004/02/skos/core#> ;
              void:classPartition [ void:class hkig:Park ; void:entities 2 ] ;
              void:propertyPartition [ void:property skos:prefLabel ; void:triples 6 ] ;
              void:exampleResource <https://w3id.org/hkig/id/organisation/hkstp> , <https://w3id.org/hkig/id/place/hk-science-park> ;
              dcterms:issued "2026-01-02T03:04:05Z"^^xsd:dateTime ; dcterms:modified "2026-02-03T04:05:06Z"^^xsd:dateTime ;
              dcat:distribution/dcat:downloadURL <%1$sdata> .
            <%1$ssparql> dcat:servesDataset ?set .
            """.formatted(server.address())));
    }

    @ParameterizedTest
    @CsvSource({"http://register.example/, 2", "http://other.example/, 1"})
    void linksToOthersAreCountedByHost(String host, int links) throws Exception {
        assertTrue(asks(read(http.get("void")), """
            ?set void:subset [ a void:Linkset ; void:linkPredicate <https://schema.org/sameAs> ; void:triples %d ;
              void:subjectsTarget ?set ; void:objectsTarget/void:uriSpace "%s" ]
            """.formatted(links, host)));
    }

    @Test void linksWithinTheDatasetAreNone() throws Exception {
        assertFalse(asks(read(http.get("void")), "?set a void:Linkset ; void:objectsTarget/void:uriSpace \"https://w3id.org/\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"void:triples", "dcterms:license", "dcat:downloadURL", "void:class", "void:objectsTarget",
        "dcat:servesDataset", "foaf:primaryTopic", "dcat:dataset"})
    void shapesMissWhatIsTakenAway(String property) throws Exception {
        Graph description = read(http.get("void"));
        String iri = ModelFactory.createDefaultModel().setNsPrefixes(description.getPrefixMapping()).expandPrefix(property);
        List<Triple> taken = description.stream().filter(triple -> triple.getPredicate().getURI().equals(iri)).toList();
        assertFalse(taken.isEmpty());
        taken.forEach(description::delete);
        assertFalse(Shapes.conforms(description));
    }

    @Test void searchEnginesForDatasetsReadThePageAboutIt() throws Exception {
        String json = Jsoup.parse(http.get("about").body()).select("script[type=application/ld+json]").html();
        Graph described = GraphFactory.createDefaultGraph();
        // Without its context, which is at schema.org: nothing is fetched.
        RDFParser.fromString(json.replace("\"@context\":\"https://schema.org/\"",
            "\"@context\":{\"@vocab\":\"https://schema.org/\"}"), Lang.JSONLD).parse(described);
        assertTrue(asks(described, """
            <https://w3id.org/hkig/id/dataset/hkig> a schema:Dataset ; schema:name ?name ; schema:description ?lead ;
              schema:license "https://creativecommons.org/licenses/by/4.0/" ; schema:dateModified "2026-02-03T04:05:06Z" ;
              schema:distribution [ a schema:DataDownload ; schema:contentUrl "%sdata" ]
            """.formatted(server.address())));
    }

    @Test void descriptionsAreNotSentAgainToWhoHasThem() throws Exception {
        for (String path : List.of("void", "sparql")) {
            String tag = http.get(path).headers().firstValue("ETag").orElseThrow();
            assertEquals(304, http.get(path, "If-None-Match", tag).statusCode());
        }
    }

    private static Graph read(HttpResponse<String> response) {
        assertEquals(200, response.statusCode(), response.body());
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(response.body(), RDFLanguages.contentTypeToLang(response.headers()
            .firstValue("Content-Type").orElseThrow().replaceFirst(";.*", ""))).parse(graph);
        return graph;
    }

    private static boolean asks(Graph graph, String pattern) {
        try (QueryExecution asked = QueryExecution.create("""
                PREFIX dcat: <http://www.w3.org/ns/dcat#>
                PREFIX dcterms: <http://purl.org/dc/terms/>
                PREFIX foaf: <http://xmlns.com/foaf/0.1/>
                PREFIX hkig: <https://w3id.org/hkig/ontology#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                PREFIX schema: <https://schema.org/>
                PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                PREFIX void: <http://rdfs.org/ns/void#>
                PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                ASK { %s }""".formatted(pattern), ModelFactory.createModelForGraph(graph))) {
            return asked.execAsk();
        }
    }
}
