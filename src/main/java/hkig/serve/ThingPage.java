package hkig.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** The statements of one thing as a page: what is said of it, and what points at it. */
final class ThingPage {

    private static final int MOST_INCOMING = 200;
    private static final Map<String, Map<String, String>> TEXTS = Map.of(
        "en", Map.of("other", "繁體中文", "otherTag", "zh-Hant", "home", "Hong Kong Innovation Graph",
            "incoming", "What points here", "none", "The graph says nothing about this IRI.", "as", "The same as",
            "more", "More points here than is listed: the first 200 are."),
        "zh-Hant", Map.of("other", "English", "otherTag", "en", "home", "香港創新圖譜",
            "incoming", "指向此處的資料", "none", "圖譜中沒有關於此 IRI 的資料。", "as", "同樣內容",
            "more", "指向此處的資料不止此數，只列出首 200 項。"));

    private final Graph graph;
    private final String base;
    private final Map<String, String> prefixes;
    private final String language;
    private final Labels labels;
    private final Map<String, String> texts;

    /** @param language {@code en} or {@code zh-Hant} */
    ThingPage(Graph graph, String base, Map<String, String> prefixes, String language) {
        this.graph = graph;
        this.base = base;
        this.prefixes = prefixes;
        this.language = language;
        this.labels = new Labels(graph, prefixes, language);
        this.texts = TEXTS.get(language);
    }

    /** @param about the triples with the thing as subject; none makes a page that says so */
    String of(Node thing, Graph about) {
        String name = labels.of(thing).getLiteralLexicalForm();
        StringBuilder page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"").append(language).append("\"><head><meta charset=\"utf-8\">")
            .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .append("<link rel=\"stylesheet\" href=\"/page.css\"><link rel=\"icon\" href=\"/icon.svg\"><title>")
            .append(Html.escape(name))
            .append("</title></head>\n<body class=\"thing\"><header><a class=\"brand\" href=\"/\">")
            .append(texts.get("home")).append("</a><a class=\"switch\" href=\"?lang=").append(texts.get("otherTag"))
            .append("\" lang=\"").append(texts.get("otherTag")).append("\">").append(texts.get("other"))
            .append("</a></header>\n<main><h1>").append(literal(labels.of(thing))).append("</h1><p class=\"iri\">")
            .append(Html.escape(thing.getURI())).append("</p>\n");
        if (about.isEmpty()) page.append("<p>").append(texts.get("none")).append("</p>");
        else {
            table(page, said(about));
            incoming(page, thing);
            page.append("<p class=\"formats\">").append(texts.get("as"))
                .append(" <a href=\"?format=turtle\">Turtle</a> <a href=\"?format=jsonld\">JSON-LD</a> ")
                .append("<a href=\"?format=ntriples\">N-Triples</a> <a href=\"?format=rdfxml\">RDF/XML</a></p>");
        }
        return page.append("</main></body></html>\n").toString();
    }

    /** Predicate to values as HTML; the type first, then by the IRI of the predicate. */
    private Map<Node, List<String>> said(Graph about) {
        Map<Node, List<String>> said = new TreeMap<>(
            Comparator.comparing((Node p) -> !p.equals(RDF.type.asNode())).thenComparing(Node::getURI));
        about.stream().forEach(t ->
            said.computeIfAbsent(t.getPredicate(), p -> new ArrayList<>()).add(value(t.getObject())));
        return said;
    }

    private void incoming(StringBuilder page, Node thing) {
        Map<Node, List<String>> pointing = new TreeMap<>(Comparator.comparing(Node::getURI));
        List<Triple> triples = graph.stream(Node.ANY, Node.ANY, thing).limit(MOST_INCOMING + 1L).toList();
        triples.stream().limit(MOST_INCOMING).forEach(t ->
            pointing.computeIfAbsent(t.getPredicate(), p -> new ArrayList<>()).add(value(t.getSubject())));
        if (pointing.isEmpty()) return;
        page.append("<h2>").append(texts.get("incoming")).append("</h2>\n");
        if (triples.size() > MOST_INCOMING) page.append("<p>").append(texts.get("more")).append("</p>\n");
        table(page, pointing);
    }

    private void table(StringBuilder page, Map<Node, List<String>> rows) {
        page.append("<table class=\"facts\"><tbody>\n");
        rows.forEach((predicate, values) -> {
            page.append("<tr><th scope=\"row\" title=\"").append(Html.escape(predicate.getURI())).append("\">")
                .append(literal(labels.of(predicate))).append("</th><td><ul>");
            values.stream().sorted().distinct().forEach(value -> page.append("<li>").append(value).append("</li>"));
            page.append("</ul></td></tr>\n");
        });
        page.append("</tbody></table>\n");
    }

    private String value(Node node) {
        if (node.isLiteral()) return literal(node);
        if (!node.isURI()) return Html.escape(node.toString());
        return Html.link(address(node.getURI()), labels.of(node).getLiteralLexicalForm());
    }

    /** Where a reader gets at the IRI: things of ours on this server, all others at their own address. */
    private String address(String iri) {
        if (!iri.startsWith(base)) return iri;
        String path = iri.substring(base.length());
        return "/id/" + (path.contains("#") ? path.substring(0, path.indexOf('#')) : path) + "?lang=" + language;
    }

    private static String literal(Node literal) {
        String tag = literal.getLiteralLanguage();
        String text = Html.escape(literal.getLiteralLexicalForm());
        return tag.isEmpty() ? "<bdi>" + text + "</bdi>" : "<bdi lang=\"" + Html.escape(tag) + "\">" + text + "</bdi>";
    }
}
