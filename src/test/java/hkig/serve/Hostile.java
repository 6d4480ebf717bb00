package hkig.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.serve.answer.Prefixes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** 500 hostile names and literals, in each place of a graph that a page shows, and what may stand in a page that shows them. */
public final class Hostile {

    public static final int COUNT = 500;
    /** So many of the words are said of one thing. */
    public static final int EACH = 20;
    static final List<String> PAYLOADS = List.of("<script>pwned()</script>", "</script><script>pwned()</script>",
        "</title><img src=x onerror=pwned()>", "\"><svg onload=pwned()>", "' onmouseover='pwned()", "\" onfocus=\"pwned()",
        "javascript:pwned()", "data:text/html,<script>pwned()</script>", "<!--", "--><pwned>", "]]><pwned>", "<![CDATA[<pwned>",
        "&lt;pwned&gt;", "&#60;pwned&#62;", "<pwned/>", "{{pwned}}", "${pwned}", "\u0000<pwned>\u0007", "\u202E<pwned>\u202C",
        "\u2066<pwned>", "مرحبا <pwned> שלום", "\uFEFF<pwned>", "香港<pwned>科技園", "😀<pwned>👩‍👩‍👧", "null", "undefined", "NaN", "",
        " ", "\n\r\t<pwned>", "</bdi></h1><pwned>", "</details><pwned>", "</svg><pwned>", "</mark><pwned>",
        "<style>*{display:none}</style>", "<base href=//pwned>", "<iframe srcdoc='<script>pwned()</script>'>", "<a href=//pwned>",
        "\\u003cpwned\\u003e", "%3Cpwned%3E", "\uD800<pwned>");
    public static final List<String> WORDS = words();
    private static final Map<String, String> NAMESPACES = Prefixes.of("");
    private static final Set<String> ELEMENTS = Set.of(("#root html head meta title link script noscript body header footer nav main a p span div"
        + " aside section article details summary ul ol li dl dt dd h1 h2 h3 h4 table thead tbody tr th td bdi time mark code pre"
        + " blockquote figure figcaption strong svg rect circle line text form label input button textarea select option").split(" "));
    private static final Set<String> ATTRIBUTES = Set.of(("lang class id href rel title name content charset property type src defer"
        + " hreflang data-names data-theme tabindex aria-label aria-labelledby aria-current aria-hidden role scope datetime"
        + " open viewbox x y x1 x2 y1 y2 cx cy r rx width height text-anchor nofollow value for action method placeholder autocomplete"
        + " spellcheck enterkeyhint data-suggest data-thing data-with data-label download aria-describedby required rows selected"
        + " accept-charset aria-keyshortcuts hidden maxlength").split(" "));

    private Hostile() { }

    private static List<String> words() {
        List<String> words = new ArrayList<>();
        for (int i = 0; words.size() < COUNT; i++) {
            String payload = PAYLOADS.get(i % PAYLOADS.size());
            words.add(switch (i / PAYLOADS.size() % 4) {
                case 0 -> payload;
                case 1 -> payload.repeat(40) + i;
                case 2 -> i + payload.toUpperCase(Locale.ROOT);
                default -> "x".repeat(i % 7) + payload + payload + i;
            });
        }
        return List.copyOf(words);
    }

    /** Organisations {@code h0}, {@code h1}, ... with articles, tenures, agreements and figures; terms and sites of the same words. */
    public static DatasetGraph dataset() {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        Txn.executeWrite(dataset, () -> {
            for (int i = 0; i < COUNT; i++) put(dataset, i / EACH, i % EACH, WORDS.get(i));
            for (int i = 0; i < COUNT; i++) term(dataset, i, WORDS.get(i));
        });
        return dataset;
    }

    /** Checks that nothing but what the pages are built of is in a page. */
    public static void assertText(Document page, String where) {
        Set<String> elements = new TreeSet<>();
        Set<String> attributes = new TreeSet<>();
        for (Element element : page.getAllElements()) {
            elements.add(element.normalName());
            for (Attribute attribute : element.attributes()) attributes.add(attribute.getKey());
            for (String address : List.of("href", "src", "action"))
                assertTrue(element.attr(address).matches("(?s)(/(?!/)|[?#]|https?://|geo:).*|"), where + ": " + element.outerHtml());
        }
        elements.removeAll(ELEMENTS);
        attributes.removeAll(ATTRIBUTES);
        assertEquals(Set.of(), elements, where);
        assertEquals(Set.of(), attributes, where);
        assertEquals(1, page.select("h1").size(), where);
        assertEquals(List.of(), page.select("script:not([src]):not([type=application/ld+json])").eachText(), where);
    }

    /** The words as a reader of a page meets them: what HTML cannot hold is replaced, spaces and lines run together. */
    public static String shown(String words) {
        return words.replaceAll("[\u0000\u0007]", "\uFFFD").replace('\uD800', '\uFFFD').replaceAll("\\s+", " ").strip();
    }

    /** The words as label, comment, parent and note of a class and a property, and as name and host of a site. */
    private static void term(DatasetGraph dataset, int number, String words) {
        Node text = NodeFactory.createLiteralString(words);
        for (String role : List.of("Class", "ObjectProperty")) {
            Node term = term("hkig:" + role + number);
            Node ontology = iri("graph/ontology");
            dataset.add(ontology, term, term("rdf:type"), term("owl:" + role));
            for (String property : List.of("rdfs:label", "rdfs:comment", "skos:scopeNote")) dataset.add(ontology, term, term(property), text);
            for (String property : List.of("rdfs:subClassOf", "rdfs:seeAlso", "rdfs:range"))
                dataset.add(ontology, term, term(property), NodeFactory.createURI("javascript:" + words));
        }
        Node site = iri("source/s" + number);
        dataset.add(iri("graph/seeds"), site, term("rdf:type"), term("hkig:Site"));
        dataset.add(iri("graph/seeds"), site, term("rdfs:label"), text);
        dataset.add(iri("graph/seeds"), site, term("hkig:host"), text);
    }

    /** The words as name, remark, title, topic, unit, quote, rule, language, publisher, date, number, IRI and property. */
    private static void put(DatasetGraph dataset, int thing, int number, String words) {
        Node text = NodeFactory.createLiteralString(words);
        Node about = iri("organisation/h" + thing);
        String end = thing + "-" + number;
        say(dataset, about, "rdf:type", term("hkig:Organisation"));
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
        say(dataset, article, "rdf:type", term("hkig:Article"));
        for (String property : List.of("dcterms:title", "dcterms:publisher", "dcterms:issued", "dcterms:language"))
            say(dataset, article, property, text);
        say(dataset, article, "schema:url", NodeFactory.createURI("javascript:" + words));
        say(dataset, article, "schema:mentions", about);
        Node person = iri("person/p" + end);
        say(dataset, person, "rdf:type", term("hkig:Person"));
        say(dataset, person, "skos:prefLabel", text);
        say(dataset, iri("Tenure/" + end), "org:member", person);
        node(dataset, "Tenure", end, "org:organization", about, "hkig:title", text, article, words);
        node(dataset, "Agreement", end, "hkig:party", about, "hkig:topic", text, article, words);
        node(dataset, "Figure", end, "hkig:figureOf", about, "hkig:unit", text, article, words);
    }

    private static void node(DatasetGraph dataset, String type, String end, String link, Node about, String property, Node text,
            Node article, String words) {
        Node node = iri(type + "/" + end);
        say(dataset, node, "rdf:type", term("hkig:" + type));
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
        dataset.add(iri("article/x#graph"), subject, term(property), object);
    }

    private static Node term(String prefixed) {
        String[] parts = prefixed.split(":");
        return NodeFactory.createURI(NAMESPACES.get(parts[0]) + parts[1]);
    }
}
