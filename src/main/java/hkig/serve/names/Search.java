package hkig.serve.names;

import static hkig.serve.web.Html.e;

import com.google.gson.Gson;
import hkig.serve.answer.Kept;
import hkig.serve.web.Frame;
import hkig.serve.web.Html;
import hkig.serve.web.Kind;
import hkig.serve.web.Labels;
import hkig.serve.web.Page;
import hkig.serve.web.Visitor;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;

/**
 * {@code /search?q=...&kind=...}: things by name, as a page for browsers and as JSON for others:
 * {@code {"count": 2, "found": [{"iri", "path", "label", "language", "matched", "kind", "kindLabel", "articles"}]}}.
 */
public final class Search extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 50;
    private static final int MOST_TYPED = 200;

    private final transient Frame frame;
    private final transient Kept<Names> names;

    public Search(Frame frame, Kept<Names> names) {
        this.frame = frame;
        this.names = names;
    }

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = Objects.requireNonNullElse(request.getParameter("q"), "").strip();
        String typed = asked.substring(0, Math.min(asked.length(), MOST_TYPED));
        Optional<Kind> kind = Kind.of(request.getParameter("kind"));
        List<Hit> all = names.get().find(typed, thing -> true);
        List<Hit> found = all.stream().filter(hit -> of(kind).test(hit.thing())).toList();
        response.addHeader("Vary", "Accept");
        if (String.valueOf(request.getHeader("Accept")).contains("text/html")) {
            frame.answer(request, response, visitor -> page(visitor, typed, kind, all, found));
        } else {
            response.setContentType("application/json;charset=utf-8");
            response.setHeader("Cache-Control", "no-cache");
            response.getOutputStream().write(json(Visitor.of(request, response), found).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Things of the kind; of no kind: all but agreements and articles, which are called by the names of others. */
    public static Predicate<Thing> of(Optional<Kind> kind) {
        return thing -> kind.map(wanted -> thing.kind() == wanted)
            .orElse(thing.kind() != Kind.AGREEMENT && thing.kind() != Kind.ARTICLE);
    }

    private static String json(Visitor visitor, List<Hit> found) {
        List<Map<String, Object>> shown = found.stream().limit(MOST).map(hit -> {
            Node label = hit.thing().label(visitor.nameLanguages());
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("iri", hit.thing().iri());
            entry.put("path", hit.thing().path());
            entry.put("label", label.getLiteralLexicalForm());
            entry.put("language", label.getLiteralLanguage());
            entry.put("matched", hit.matched().getLiteralLexicalForm());
            entry.put("kind", hit.thing().kind().word());
            entry.put("kindLabel", hit.thing().kind().in(visitor));
            entry.put("articles", hit.thing().articles());
            return entry;
        }).toList();
        return new Gson().toJson(Map.of("count", found.size(), "found", shown));
    }

    private static Page page(Visitor visitor, String typed, Optional<Kind> kind, List<Hit> all, List<Hit> found) {
        List<Html> main = new ArrayList<>(List.of(e("h1", visitor.text("search.title")), SearchForm.of(visitor, typed)));
        if (!all.isEmpty()) main.add(kinds(visitor, typed, kind, all));
        if (found.isEmpty() && !typed.isEmpty())
            main.add(e("div.nothing", e("p", visitor.text("search.none", typed)), e("p", visitor.text("search.hint"))));
        if (!found.isEmpty()) {
            main.add(e("p.quiet", found.size() > MOST ? visitor.text("search.first", MOST, found.size())
                : visitor.text("search.count", found.size())).with("role", "status"));
            main.add(e("ol.hits", found.stream().limit(MOST).map(hit -> entry(visitor, hit))));
        }
        String title = typed.isEmpty() ? visitor.text("search.title") : typed + " · " + visitor.text("search.title");
        return SearchForm.on(Page.of(title, main));
    }

    /** A way to the things of each kind that has some so called. */
    private static Html kinds(Visitor visitor, String typed, Optional<Kind> chosen, List<Hit> all) {
        String address = "/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
        long usual = all.stream().filter(hit -> of(Optional.empty()).test(hit.thing())).count();
        List<Html> ways = new ArrayList<>(List.of(way(visitor.text("search.usual"), usual, address, chosen.isEmpty())));
        for (Kind kind : Kind.values()) {
            long count = all.stream().filter(hit -> hit.thing().kind() == kind).count();
            if (count > 0 || chosen.equals(Optional.of(kind)))
                ways.add(way(kind.in(visitor), count, address + "&kind=" + kind.word(), chosen.equals(Optional.of(kind))));
        }
        return e("nav.kinds", e("ul", ways)).with("aria-label", visitor.text("search.kinds"));
    }

    private static Html way(String name, long count, String address, boolean chosen) {
        return e("li", e("a", name, " ", e("span.quiet", String.valueOf(count))).with("href", address)
            .when(chosen, "aria-current", "page"));
    }

    private static Html entry(Visitor visitor, Hit hit) {
        Node label = hit.thing().label(visitor.nameLanguages());
        List<Html> more = new ArrayList<>();
        if (!label.getLiteralLexicalForm().equals(hit.matched().getLiteralLexicalForm()))
            more.add(e("li", Labels.html(hit.matched())));
        if (hit.thing().articles() > 0) more.add(e("li", visitor.text("search.articles", hit.thing().articles())));
        return e("li", e("a", Labels.html(label)).with("href", hit.thing().address()), " ",
            hit.thing().kind().chip(visitor), more.isEmpty() ? List.of() : e("ul.quiet", more));
    }
}
