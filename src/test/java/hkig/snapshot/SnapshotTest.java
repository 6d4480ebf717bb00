package hkig.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import hkig.export.Dump;
import hkig.serve.Browser;
import hkig.serve.Http;
import hkig.serve.Sample;
import hkig.serve.SparqlServer;
import hkig.serve.Window;
import hkig.store.GraphStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A snapshot of a small store, served from a folder below the root of a plain file server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SnapshotTest {

    private static final String SEEDS = """
        PREFIX hkig: <https://w3id.org/hkig/ontology#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        PREFIX foaf: <http://xmlns.com/foaf/0.1/>
        PREFIX org: <http://www.w3.org/ns/org#>
        PREFIX schema: <https://schema.org/>
        PREFIX dcterms: <http://purl.org/dc/terms/>
        PREFIX oa: <http://www.w3.org/ns/oa#>
        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        BASE <https://w3id.org/hkig/id/>
        <organisation/star> a hkig:Organisation ; skos:prefLabel "晨星機械人"@zh-Hant , "Star <b>Robots"@en ;
          foaf:homepage <https://star.example/> ; hkig:district "沙田" .
        <person/chan> a hkig:Person ; skos:prefLabel "陳大文"@zh-Hant .
        <tenure/chan-star> a hkig:Tenure ; org:member <person/chan> ; org:organization <organisation/star> ; hkig:title "主席"@zh-Hant .
        <place/star-park> a hkig:Park , hkig:Place ; skos:prefLabel "晨星園"@zh-Hant ; hkig:operator <organisation/star> .
        <article/one> a hkig:Article ; dcterms:title "晨星開業"@zh-Hant ; dcterms:issued "2026-03-02" ;
          schema:mentions <organisation/star> , <person/chan> .
        <evidence/one-1> a hkig:Evidence ; rdf:subject <place/star-park> ; rdf:predicate hkig:operator ;
          rdf:object <organisation/star> ; oa:hasTarget <evidence/one-1-target> ; hkig:rule "operator.zh" ; hkig:tier hkig:TierB .
        <evidence/one-1-target> a oa:SpecificResource ; oa:hasSource <article/one> ; oa:hasSelector <evidence/one-1-selector> .
        <evidence/one-1-selector> a oa:TextQuoteSelector ; oa:exact "晨星機械人營運晨星園。" .
        """;

    private Path folder;
    private Path site;
    private HttpServer files;

    @BeforeAll void take(@TempDir Path temporary) throws Exception {
        folder = temporary.toRealPath();
        site = folder.resolve("sub folder/site");
        try (GraphStore store = GraphStore.inMemory()) {
            store.write(batch -> {
                batch.put(store.graph("seeds"), read(SEEDS));
                batch.put(store.graph("ontology"), RDFDataMgr.loadModel("ontology/hkig.ttl"));
            });
            try (SparqlServer server = SparqlServer.start(Sample.served(store.dataset()), Sample.settings(Duration.ofSeconds(9), 100))) {
                assertEquals(5, Snapshot.write(server.address(), store, Files.createDirectories(site), (done, of) -> { }));
            }
            new Dump(store).write(site.resolve("dumps"), Optional.empty(), name -> { });
        }
        files = SimpleFileServer.createFileServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), folder,
            SimpleFileServer.OutputLevel.NONE);
        files.start();
    }

    @AfterAll void stop() {
        files.stop(0);
    }

    @Test void eachThingHasAPageInBothLanguagesAndItsTriplesBesideIt() {
        for (String thing : List.of("organisation/star", "person/chan", "tenure/chan-star", "place/star-park", "article/one")) {
            for (String language : List.of("en", "zh-Hant")) {
                Document page = page(language + "/id/" + thing + ".html");
                assertEquals(language, page.selectFirst("html").attr("lang"));
                assertFalse(page.selectFirst("main").text().isBlank());
            }
            Model turtle = RDFDataMgr.loadModel(site.resolve("id/" + thing + ".ttl").toString());
            assertTrue(turtle.isIsomorphicWith(RDFDataMgr.loadModel(site.resolve("id/" + thing + ".jsonld").toString())));
            assertTrue(turtle.size() >= 2, thing);
        }
        assertEquals("../dumps/hkig.ttl.gz", page("en/about.html").selectFirst("#dumps").parent().selectFirst("a.button").attr("href"));
        assertTrue(page("en/id/organisation/star.html").selectFirst("h1").text().contains("Star <b>Robots"));
        assertTrue(page("zh-Hant/id/organisation/star.html").selectFirst("h1").text().contains("晨星機械人"));
    }

    @Test void everyLinkInsideLeadsToAFileAndToItsPlaceInIt() throws Exception {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path file : html()) {
            Document page = Jsoup.parse(file);
            for (Element element : page.select("[href], [src], [action]")) {
                for (String attribute : List.of("href", "src", "action")) {
                    String address = element.attr(attribute);
                    if (!element.hasAttr(attribute) || address.matches("(https?|geo|data):.*")) continue;
                    links++;
                    String problem = problem(file, page, address);
                    if (!problem.isEmpty()) broken.add(site.relativize(file) + ": " + address + ": " + problem);
                }
            }
        }
        assertEquals(List.of(), broken);
        assertTrue(links > 200, "links: " + links);
    }

    private String problem(Path file, Document page, String address) throws IOException {
        if (address.startsWith("/") || address.startsWith("?")) return "needs a server";
        String path = address.replaceFirst("#.*", "");
        Path target = path.isEmpty() ? file : file.getParent().resolve(path).normalize();
        if (!target.startsWith(site) || !Files.isRegularFile(target)) return "no such file";
        String place = address.contains("#") ? address.substring(address.indexOf('#') + 1) : "";
        if (place.isEmpty() || !target.toString().endsWith(".html")) return "";
        Document there = target.equals(file) ? page : Jsoup.parse(target);
        return there.getElementById(place) == null ? "no such place" : "";
    }

    @Test void nothingIsLeftThatNeedsAServer() throws Exception {
        for (Path file : html()) {
            Document page = Jsoup.parse(file);
            assertFalse(Files.readString(file).contains("localhost:"), file.toString());
            assertEquals(0, page.select("form, script:not([type=application/ld+json])").size(), file.toString());
            if (!file.equals(site.resolve("index.html")))
                assertTrue(page.selectFirst("footer").text().contains("hkig serve"), file.toString());
        }
    }

    @Test void namesLeadFromTheFirstPageToEachThing() throws Exception {
        TreeSet<Path> seen = new TreeSet<>();
        List<Path> open = new ArrayList<>(List.of(site.resolve("index.html")));
        while (!open.isEmpty()) {
            Path file = open.removeLast();
            if (!seen.add(file)) continue;
            for (Element link : Jsoup.parse(file).select("a[href]"))
                if (!link.attr("href").matches("https?:.*|geo:.*"))
                    Optional.of(file.getParent().resolve(link.attr("href").replaceFirst("#.*", "")).normalize())
                        .filter(target -> target.toString().endsWith(".html")).ifPresent(open::add);
        }
        assertEquals(new TreeSet<>(html()), seen);
    }

    @Test void anyFileServerServesItFromAnyFolder() throws Exception {
        Http http = new Http(address());
        for (String path : List.of("index.html", "en/index.html", "zh-Hant/names/organisation.html", "en/id/person/chan.html",
                "assets/page.css", "assets/icon.svg", "id/person/chan.ttl", "dumps/SHA256SUMS", "dumps/void.ttl")) {
            HttpResponse<String> answer = http.get(address().getRawPath() + path);
            assertEquals(200, answer.statusCode(), path);
        }
    }

    @Test void browsersShowItWithoutAWordOnTheConsole(@TempDir Path profile) throws Exception {
        try (Window window = new Window(Browser.needed("the snapshot in a browser"), "en", 1280, profile)) {
            for (String path : List.of("index.html", "zh-Hant/index.html", "en/id/organisation/star.html", "en/ontology.html"))
                window.visit(address().resolve(path));
            assertEquals(List.of(), window.console());
            assertEquals(List.of(), window.requested().stream().filter(asked -> !asked.startsWith(address().toString())
                && !asked.equals("about:blank")).toList());
        }
    }

    private URI address() {
        return URI.create("http://localhost:" + files.getAddress().getPort() + "/sub%20folder/site/");
    }

    private Document page(String path) {
        try {
            return Jsoup.parse(site.resolve(path));
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }

    private List<Path> html() throws IOException {
        try (Stream<Path> all = Files.walk(site)) {
            return all.filter(file -> file.toString().endsWith(".html")).sorted().toList();
        }
    }

    private static Model read(String turtle) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(turtle, Lang.TURTLE).parse(model);
        return model;
    }
}
