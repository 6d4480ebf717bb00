package hkig.serve.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import hkig.serve.Http;
import hkig.serve.Sample;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

/** What a reader takes from the SPARQL page: files, a command, a link. */
class QueryTakingTest extends OnQueryPage {

    /** Keeps what the browser would save: the name of the file and its bytes, each as a character. */
    private static final String KEEP = """
        (() => { let blob; window.taken = [];
          URL.createObjectURL = it => { blob = it; return "blob:kept"; };
          HTMLAnchorElement.prototype.click = function () { const { download } = this;
            blob.arrayBuffer().then(bytes => taken.push([download, String.fromCharCode(...new Uint8Array(bytes)), blob.type])); }; })()""";

    private String take(String button) throws Exception {
        page.window().run("window.taken = []");
        page.press("#taking", button);
        page.window().await("taken.length");
        return page.window().run("taken[0].map(each => btoa(each)).join(' ')");
    }

    private static String file(String taken, int part) {
        return new String(Base64.getDecoder().decode(taken.split(" ")[part]), StandardCharsets.UTF_8);
    }

    @Test void rowsAreTakenAsCsvForExcelTooAndAsJson() throws Exception {
        page.open("en", "");
        page.window().run(KEEP);
        page.ask("SELECT ?a ?b { VALUES (?a ?b) { ('科技園, \"HK\"' 1) (<https://example.org/x> UNDEF) } }");
        String csv = "a,b\r\n\"科技園, \"\"HK\"\"\",1\r\nhttps://example.org/x,\r\n";
        String plain = take("CSV");
        assertEquals("answer.csv", file(plain, 0));
        assertEquals(csv, file(plain, 1));
        assertEquals("\uFEFF" + csv, file(take("CSV for Excel"), 1));
        String json = take("JSON");
        assertEquals("answer.json", file(json, 0));
        assertEquals(2, JsonParser.parseString(file(json, 1)).getAsJsonObject().getAsJsonObject("results").getAsJsonArray("bindings").size());
    }

    @Test void triplesAreTakenAsTurtle() throws Exception {
        String query = "CONSTRUCT { ?s ?p ?o } { VALUES ?s { <https://w3id.org/hkig/id/organisation/hkstp> } ?s ?p ?o }";
        page.open("zh-Hant", "");
        page.window().run(KEEP);
        page.ask(query);
        String turtle = take("Turtle");
        assertEquals("answer.ttl", file(turtle, 0));
        Graph taken = GraphFactory.createDefaultGraph();
        RDFParser.fromString(file(turtle, 1), Lang.TURTLE).parse(taken);
        Graph asked = GraphFactory.createDefaultGraph();
        RDFParser.fromString(new Http(page.address()).query(query, "text/turtle").body(), Lang.TURTLE).base(Sample.BASE).parse(asked);
        assertTrue(taken.isIsomorphicWith(asked), file(turtle, 1));
        assertTrue(taken.size() > 5, file(turtle, 1));
    }

    @Test void theQueryIsTakenAsACommand() throws Exception {
        page.open("en", "");
        page.ask("ASK { ?s ?p 'it\\'s' }");
        page.press("#taking", "curl");
        page.window().await("document.querySelector('#taking').textContent.includes('Copied')");
        assertEquals("curl -sS http://localhost:" + page.address().getPort() + "/sparql -H 'Accept: application/sparql-results+json'"
            + " --data-urlencode 'query=ASK { ?s ?p '\\''it\\'\\''s'\\'' }'", page.clipboard());
    }

    @Test void aLinkIsTakenThatOpensTheQueryElsewhere() throws Exception {
        String query = "SELECT * { ?香港 ?p \"a & b # c\" }";
        page.open("en", "");
        page.write(query);
        page.window().click("#share");
        page.window().await("document.querySelector('#share').textContent === 'Copied'");
        URI link = URI.create(page.clipboard());
        assertEquals("/query", link.getPath());
        page.window().forget(page.address());
        page.window().visit(link);
        page.window().await("document.querySelector('#tabs button')");
        assertEquals(query, page.editor());
        page.window().click("#questions a[data-name=parks]");
        page.window().click("#share");
        page.window().await("document.querySelector('#share').textContent === 'Copied'");
        assertEquals("q=parks", URI.create(page.clipboard()).getFragment());
    }

    @Test void whereNothingMayBeCopiedTheTextIsShown() throws Exception {
        page.open("en", "");
        page.window().run("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))");
        page.window().click("#share");
        page.window().await("document.querySelector('dialog[open] textarea').value.includes('/query#')");
        page.window().press("Escape");
        page.window().await("!document.querySelector('dialog')");
    }

    @Test void everyViewShowsTheAnswerAndIsReachedByKeys() throws Exception {
        page.open("en", "");
        page.ask("SELECT ?what ?n { VALUES (?what ?n) { ('甲' 3) ('乙' 5) } }");
        assertEquals(List.of("甲", "3", "乙", "5"), page.texts("#result td"));
        page.window().run("document.querySelector('#view-table').focus()");
        page.window().press("ArrowRight");
        page.window().await("document.querySelectorAll('#result rect.bar').length === 2");
        assertEquals(List.of("甲", "乙"), page.texts("#result svg title"));
        assertEquals(List.of("3", "5"), page.texts("#result svg .figure"));
        page.window().press("End");
        page.window().await("document.querySelector('#result pre')");
        assertTrue(page.text("#result pre").contains("\"value\": \"甲\""), page.text("#result pre"));
        page.ask("CONSTRUCT { ?s ?p ?o } { ?s <https://w3id.org/hkig/ontology#operator> ?o BIND(<https://w3id.org/hkig/ontology#operator> AS ?p) }");
        page.window().click("#view-graph");
        page.window().await("document.querySelectorAll('#result a.node').length === 3");
        page.window().press("Tab");
        assertEquals("a", page.window().run("document.activeElement.localName"));
        page.window().await("document.querySelector('#result .edge-label.lit')");
    }
}
