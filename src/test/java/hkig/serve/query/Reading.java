package hkig.serve.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkig.serve.Browser;
import hkig.serve.Sample;
import hkig.serve.SparqlServer;
import hkig.serve.Window;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;

/** The SPARQL page of a server of its own, in a window: what a reader does on it and sees. */
record Reading(SparqlServer server, Window window) implements AutoCloseable {

    /** Skips the tests, with a word, where there is no browser. */
    static Reading begin(Path folder) throws IOException, InterruptedException {
        Browser browser = Browser.needed("the SPARQL page was not tested in a browser");
        return new Reading(SparqlServer.start(Sample.served(declared()), Sample.settings(Duration.ofMinutes(2), 15)),
            new Window(browser, "en-GB", 1280, folder));
    }

    /** The sample, with a declaration as the ontology has it. */
    private static DatasetGraph declared() {
        DatasetGraph dataset = Sample.inMemory();
        Txn.executeWrite(dataset, () -> dataset.add(NodeFactory.createURI(Sample.BASE + "graph/ontology"),
            NodeFactory.createURI("https://w3id.org/hkig/ontology#Park"), RDF.type.asNode(), OWL.Class.asNode()));
        return dataset;
    }

    URI address() {
        return server.address();
    }

    /** What goes for every page: no word on the console, no request to another server. */
    void holds() {
        // A wrong query is answered by 400, which the browser notes on its own.
        assertEquals(List.of(), window.objections(address()).stream().filter(line -> !line.contains("400 (Bad Request)")).toList());
    }

    @Override public void close() {
        window.close();
        server.close();
    }

    /** The page as who comes for the first time sees it. */
    void open(String language, String hash) throws IOException, InterruptedException {
        window.forget(server.address());
        window.visit(server.address().resolve("/query?lang=" + language + hash));
        window.await("document.querySelector('#questions a') && document.querySelector('#tabs button')");
    }

    void write(String query) {
        window.run("(query => { const editor = document.querySelector('.CodeMirror').CodeMirror;"
            + " editor.replaceRange(query, { line: 0, ch: 0 }, { line: editor.lastLine(), ch: 999 }); })(" + Window.quoted(query) + ")");
    }

    void ask(String query) throws IOException, InterruptedException {
        write(query);
        window.run("document.getElementById('run').click()");
        window.await("document.getElementById('answer').getAttribute('aria-busy') === 'false'");
    }

    String editor() {
        return window.run("document.querySelector('.CodeMirror').CodeMirror.getValue()");
    }

    String views() {
        return window.run("[...document.querySelectorAll('#views button')].map(each => each.textContent).join(' ')");
    }

    String text(String selector) {
        return window.run("document.querySelector(" + Window.quoted(selector) + ").textContent");
    }

    List<String> texts(String selector) {
        return window.run("[...document.querySelectorAll(" + Window.quoted(selector) + ")].map(each => each.textContent.trim()).join('\\n')").lines().toList();
    }

    /** Clicks on the button with just these words, or with these among others where there is no such. */
    void press(String place, String words) {
        window.run("""
            (words => { const all = [...document.querySelectorAll(%s + " button")];
              const found = all.find(each => each.textContent === words) ?? all.find(each => each.textContent.includes(words));
              for (const each of document.querySelectorAll(".pressed")) each.classList.remove("pressed");
              found.classList.add("pressed"); })(%s)""".formatted(Window.quoted(place), Window.quoted(words)));
        window.click(".pressed");
    }

    String clipboard() {
        return window.run("navigator.clipboard.readText()");
    }
}
