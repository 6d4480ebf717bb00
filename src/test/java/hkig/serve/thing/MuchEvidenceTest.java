package hkig.serve.thing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkig.serve.Sample;
import hkig.serve.answer.Prefixes;
import hkig.serve.answer.UnionView;
import hkig.serve.web.Visitor;
import java.net.URI;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class MuchEvidenceTest {

    private static final int ALL = Proofs.MOST + 5;

    private static UnionView view() {
        StringBuilder turtle = new StringBuilder("""
            PREFIX hkig: <https://w3id.org/hkig/ontology#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            BASE <https://w3id.org/hkig/id/>
            GRAPH <graph/one> {
            <organisation/much> a hkig:Organisation ; hkig:district "North" .
            """);
        for (int i = 0; i < ALL; i++) turtle.append("""
            <evidence/%1$d> rdf:subject <organisation/much> ; rdf:predicate hkig:district ; rdf:object "North" ; oa:hasTarget <place/%1$d> .
            <place/%1$d> oa:hasSource <article/%1$d> ; oa:hasSelector <at/%1$d> . <at/%1$d> oa:start 0 ; oa:exact "in the North, %1$d" .
            """.formatted(i));
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        Txn.executeWrite(dataset, () -> RDFParser.fromString(turtle + "}", Lang.TRIG).parse(dataset));
        return new UnionView(dataset, Prefixes.of(Sample.BASE));
    }

    @Test void whatIsCutIsSaidWithTheWayToAllOfIt() {
        UnionView view = view();
        Document page = Txn.calculateRead(view, () -> {
            StringBuilder out = new StringBuilder();
            new ThingPage(Reading.of(view, Sample.BASE, Prefixes.of(Sample.BASE), Visitor.of("en")),
                NodeFactory.createURI(Sample.BASE + "organisation/much")).page().main().forEach(part -> part.write(out));
            return Jsoup.parse(out.toString());
        });
        assertEquals("Evidence is cut here: 300 pieces of 305 are read. List all of it in the SPARQL editor",
            page.select("#facts .proof .notice").text());
        String query = URI.create(page.select("#facts .proof .notice a").attr("href")).getFragment().substring("query=".length());
        int rows = Txn.calculateRead(view, () -> {
            try (QueryExecution execution = QueryExecution.create(query, DatasetFactory.wrap(view))) {
                return ResultSetFormatter.consume(execution.execSelect());
            }
        });
        assertEquals(ALL, rows, query);
    }
}
