package hkig.serve.thing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import hkig.serve.Http;
import hkig.serve.Sample;
import hkig.serve.SparqlServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** 500 hostile names and literals, in each place where a page shows data: all of them stay text. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileThingsTest {

    private static final List<String> PAYLOADS = List.of("<script>pwned()</script>", "</script><script>pwned()</script>",
        "</title><img src=x onerror=pwned()>", "\"><svg onload=pwned()>", "' onmouseover='pwned()", "\" onfocus=\"pwned()",
        "javascript:pwned()", "data:text/html,<script>pwned()</script>", "<!--", "--><pwned>", "]]><pwned>", "<![CDATA[<pwned>",
        "&lt;pwned&gt;", "&#60;pwned&#62;", "<pwned/>", "{{pwned}}", "${pwned}", "\u0000<pwned>\u0007", "\u202E<pwned>\u202C",
        "\u2066<pwned>", "مرحبا <pwned> שלום", "\uFEFF<pwned>", "香港<pwned>科技園", "😀<pwned>👩‍👩‍👧", "null", "undefined", "NaN", "",
        " ", "\n\r\t<pwned>", "</bdi></h1><pwned>", "</details><pwned>", "</svg><pwned>", "</mark><pwned>",
        "<style>*{display:none}</style>", "<base href=//pwned>", "<iframe srcdoc='<script>pwned()</script>'>", "<a href=//pwned>",
        "\\u003cpwned\\u003e", "%3Cpwned%3E", "\uD800<pwned>");
    private static final int COUNT = 500;
    private static final int EACH = 20;

    private final List<String> hostile = new ArrayList<>();
    private SparqlServer server;
    private Http http;

    @BeforeAll void start() throws Exception {
        for (int i = 0; hostile.size() < COUNT; i++) {
            String payload = PAYLOADS.get(i % PAYLOADS.size());
            hostile.add(switch (i / PAYLOADS.size() % 4) {
                case 0 -> payload;
                case 1 -> payload.repeat(40) + i;
                case 2 -> i + payload.toUpperCase(java.util.Locale.ROOT);
                default -> "x".repeat(i % 7) + payload + payload + i;
            });
        }
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        Txn.executeWrite(dataset, () -> {
            for (int i = 0; i < COUNT; i++) add(dataset, i / EACH, i % EACH, hostile.get(i));
        });
        server = SparqlServer.start(Sample.served(dataset), Sample.settings(Duration.ofSeconds(5), 100));
        http = new Http(server.address());
    }

    @AfterAll void stop() {
        server.close();
    }

    /** The words as name, remark, title, topic, unit, quote, rule, language, publisher, date, number, IRI and property. */
    private static void add(DatasetGraph dataset, int thing, int number, String words) {
        Node text = NodeFactory.createLiteralString(words);
        Node about = iri("organisation/h" + thing);
        String end = thing + "-" + number;
        say(dataset, about, "rdf:type", Vocabulary.node("hkig:Organisation"));
        for (String property : List.of("skos:prefLabel", "skos:altLabel", "skos:note", "hkig:doubt", "hkig:district", "geo:lat",
                "hkig:startDate"))
            say(dataset, about, property, text);
        say(dataset, about, "hkig:area", NodeFactory.createLiteralDT(words, XSDDatatype.XSDdecimal));
        say(dataset, about, "hkig:endDate", NodeFactory.createLiteralDT(words, XSDDatatype.XSDdate));
        say(dataset, about, "hkig:term", NodeFactory.createLiteralDT(words, XSDDatatype.XSDduration));
        say(dataset, about, "schema:sameAs", NodeFactory.createURI("javascript:" + words));
        say(dataset, about, "schema:sameAs", NodeFactory.createURI("https://ror.org/" + words));
        say(dataset, about, "org:subOrganizationOf", iri("organisation/" + words));
        dataset.add(iri("graph/seeds"), about, NodeFactory.createURI("urn:" + words), text);
        Node article = iri("article/" + end);
        say(dataset, article, "rdf:type", Vocabulary.node("hkig:Article"));
        for (String property : List.of("dcterms:title", "dcterms:publisher", "dcterms:issued", "dcterms:language"))
            say(dataset, article, property, text);
        say(dataset, article, "schema:url", NodeFactory.createURI("javascript:" + words));
        say(dataset, article, "schema:mentions", about);
        node(dataset, "Tenure", end, "org:organization", about, "hkig:title", text, article, words);
        node(dataset, "Agreement", end, "hkig:party", about, "hkig:topic", text, article, words);
        node(dataset, "Figure", end, "hkig:figureOf", about, "hkig:unit", text, article, words);
    }

    private static void node(DatasetGraph dataset, String type, String end, String link, Node about, String property, Node text,
            Node article, String words) {
        Node node = iri(type + "/" + end);
        say(dataset, node, "rdf:type", Vocabulary.node("hkig:" + type));
        say(dataset, node, link, about);
        say(dataset, node, property, text);
        say(dataset, node, "hkig:value", text);
        say(dataset, node, "hkig:from", text);
        Node evidence = iri("evidence/" + type + end);
        Node place = iri("evidence/" + type + end + "-place");
        Node selector = iri("evidence/" + type + end + "-selector");
        say(dataset, evidence, "oa:hasBody", node);
        say(dataset, evidence, "oa:hasTarget", place);
        say(dataset, evidence, "hkig:rule", text);
        say(dataset, evidence, "hkig:tier", iri(words));
        say(dataset, place, "oa:hasSource", article);
        say(dataset, place, "oa:hasSelector", selector);
        say(dataset, selector, "oa:exact", NodeFactory.createLiteralString(words + " and " + words));
        say(dataset, selector, "oa:start", text);
    }

    private static Node iri(String name) {
        return NodeFactory.createURI(Sample.BASE + name);
    }

    private static void say(DatasetGraph dataset, Node subject, String property, Node object) {
        dataset.add(iri("article/x#graph"), subject, Vocabulary.node(property), object);
    }

    @Test void noDataBecomesAnElementOrAnAttribute() throws Exception {
        Set<String> elements = new TreeSet<>();
        Set<String> attributes = new TreeSet<>();
        int pages = 0;
        for (int thing = 0; thing < COUNT / EACH; thing++)
            for (String name : List.of("organisation/h" + thing, "article/" + thing + "-3", "Tenure/" + thing + "-1",
                    "Agreement/" + thing + "-2", "Figure/" + thing + "-4")) {
                Document page = Jsoup.parse(http.get("id/" + name + "?lang=en", "Accept", "text/html").body());
                pages++;
                for (Element element : page.getAllElements()) {
                    elements.add(element.normalName());
                    for (Attribute attribute : element.attributes()) attributes.add(attribute.getKey());
                    for (String address : List.of("href", "src"))
                        assertTrue(element.attr(address).matches("(?s)(/|[?#]|https?://|geo:).*|"), element.outerHtml());
                }
                assertEquals(1, page.select("h1").size(), name);
                assertEquals(1, page.select("script[type=application/ld+json]").size(), name);
                JsonParser.parseString(page.select("script[type=application/ld+json]").first().data());
            }
        assertEquals(COUNT / EACH * 5, pages);
        assertEquals(Set.of(), surplus(elements, "#root html head meta title link script body header footer nav main a p span div"
            + " aside section article details summary ul ol li dl dt dd h1 h2 h3 table thead tbody tr th td bdi time mark code"
            + " blockquote figure figcaption strong svg rect circle line text"));
        assertEquals(Set.of(), surplus(attributes, "lang class id href rel title name content charset property type src defer"
            + " hreflang data-names data-theme tabindex aria-label aria-labelledby aria-current aria-hidden role scope datetime"
            + " open viewbox x y x1 x2 y1 y2 cx cy r rx width height text-anchor nofollow"));
    }

    private static Set<String> surplus(Set<String> found, String known) {
        Set<String> surplus = new TreeSet<>(found);
        surplus.removeAll(Set.of(known.split(" ")));
        return surplus;
    }

    @Test void allOfItIsShownAsText() throws Exception {
        Document page = Jsoup.parse(http.get("id/organisation/h0?lang=en", "Accept", "text/html").body());
        for (String words : hostile.subList(0, EACH))
            assertTrue(page.wholeText().contains(words.replaceAll("[\u0000\u0007]", "\uFFFD")), words);
    }
}
