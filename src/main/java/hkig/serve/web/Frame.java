package hkig.serve.web;

import static hkig.serve.web.Html.e;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What every page stands in: the head, the header with navigation and the reader's choices, the footer. */
public final class Frame {

    /** The navigation: path and key of its text, in the order of the header. */
    private static final Map<String, String> NAVIGATION = navigation();

    private final Set<String> registered;

    /** @param registered the paths that pages answer at; the navigation has those of its entries that are among them */
    public Frame(Set<String> registered) {
        this.registered = registered;
    }

    private static Map<String, String> navigation() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("/", "frame.home");
        entries.put("/query", "frame.query");
        entries.put("/explore", "frame.explore");
        entries.put("/try", "frame.try");
        entries.put("/about", "frame.about");
        entries.put("/ontology", "frame.ontology");
        return entries;
    }

    /** Answers a request with the page for its reader. */
    public void answer(HttpServletRequest request, HttpServletResponse response, Function<Visitor, Page> page)
            throws IOException {
        Visitor visitor = Visitor.of(request, response);
        Page made = page.apply(visitor);
        response.setStatus(made.status());
        response.addHeader("Vary", "Accept-Language, Cookie");
        response.setContentType("text/html;charset=utf-8");
        Sent.send(request, response, html(made, visitor, new Address(request)).getBytes(StandardCharsets.UTF_8));
    }

    /** Answers that there is no such page. */
    public void missing(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, visitor -> Page.of(visitor.text("frame.missing"),
            e("h1", visitor.text("frame.missing")), e("p", visitor.text("frame.missing-more")),
            e("p.tools", e("a.button", visitor.text("frame.missing-search")).with("href", "/search"),
                e("a.button.plain", visitor.text("frame.missing-home")).with("href", "/"))).withStatus(404));
    }

    private String html(Page page, Visitor visitor, Address here) {
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
        e("html", head(page, visitor, here), body(page, visitor, here)).with("lang", visitor.language())
            .with("data-names", visitor.names()).with("data-theme", visitor.theme()).write(out);
        return out.append('\n').toString();
    }

    private static Html head(Page page, Visitor visitor, Address here) {
        String site = visitor.text("frame.site");
        List<Html> head = new ArrayList<>(List.of(e("meta").with("charset", "utf-8"),
            meta("viewport", "width=device-width, initial-scale=1"), meta("color-scheme", "light dark"),
            e("title", page.title().isEmpty() ? site : page.title() + " · " + site)));
        if (!page.description().isEmpty()) head.add(meta("description", page.description()));
        head.add(link("icon", "/icon.svg"));
        Stream.concat(Stream.of("/page.css", "/parts.css"), page.styles().stream())
            .forEach(path -> head.add(link("stylesheet", path)));
        for (String language : Texts.LANGUAGES)
            head.add(link("alternate", here.with("lang", language)).with("hreflang", language));
        head.addAll(page.links());
        for (String path : page.scripts()) head.add(e("script").with("src", path).when(true, "defer"));
        Stream.concat(Stream.of("/display.js", "/composition.js"), page.modules().stream())
            .forEach(path -> head.add(e("script").with("src", path).with("type", "module")));
        return e("head", head);
    }

    private static Html.Element meta(String name, String content) {
        return e("meta").with("name", name).with("content", content);
    }

    private static Html.Element link(String relation, String path) {
        return e("link").with("rel", relation).with("href", path);
    }

    private Html body(Page page, Visitor visitor, Address here) {
        return e("body",
            e("a.skip", visitor.text("frame.skip")).with("href", "#main"),
            e("header.top",
                e("a.brand", e("span", visitor.text("frame.site"))).with("href", "/"),
                e("nav", e("ul", NAVIGATION.entrySet().stream().filter(entry -> registered.contains(entry.getKey()))
                    .map(entry -> e("li", e("a", visitor.text(entry.getValue())).with("href", entry.getKey())
                        .when(here.isIn(entry.getKey()), "aria-current", "page")))))
                    .with("aria-label", visitor.text("frame.navigation")),
                e("div.choices", language(visitor, here), display(visitor, here))),
            e("main#main", page.main()).with("tabindex", "-1"),
            e("footer",
                e("p", visitor.texts().with("frame.endpoint", code("/sparql", "/query"), code("/data", "/data?default"))),
                e("p", visitor.text("frame.licence"))));
    }

    private static Html code(String shown, String address) {
        return e("a", e("code", shown)).with("href", address);
    }

    /** The way to the same page in the other language, named in that language. */
    private static Html language(Visitor visitor, Address here) {
        String other = visitor.language().equals("en") ? "zh-Hant" : "en";
        return e("a.language", visitor.text("frame.other-language")).with("href", here.with("lang", other))
            .with("lang", other).with("hreflang", other);
    }

    private static Html display(Visitor visitor, Address here) {
        return e("details.display", e("summary", visitor.text("frame.display")),
            e("div.popup",
                choice(visitor, here, "names", "frame.names", visitor.names(), Map.of("zh-Hant", "frame.names-traditional",
                    "zh-Hans", "frame.names-simplified", "en", "frame.names-english"), Visitor.NAMES),
                choice(visitor, here, "theme", "frame.theme", visitor.theme(), Map.of("system", "frame.theme-system",
                    "light", "frame.theme-light", "dark", "frame.theme-dark"), Visitor.THEMES)));
    }

    private static Html choice(Visitor visitor, Address here, String parameter, String title, String chosen,
            Map<String, String> texts, List<String> values) {
        return e("div",
            e("p.choice", visitor.text(title)).with("id", "choice-" + parameter),
            e("ul.switch", values.stream().map(value -> e("li",
                e("a", visitor.text(texts.get(value))).with("href", here.with(parameter, value)).with("rel", "nofollow")
                    .with("data-" + parameter, value).when(value.equals(chosen), "aria-current", "true"))))
                .with("aria-labelledby", "choice-" + parameter));
    }
}
