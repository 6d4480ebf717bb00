package hkig.snapshot;

import java.nio.file.Path;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The lists of names by kind: what stands in for the search, which needs a server. */
final class Lists {

    private final Listed listed;
    private final String language;
    private final Properties words;

    /** @param words texts of the snapshot in the language, by key */
    Lists(Listed listed, String language, Properties words) {
        this.listed = listed;
        this.language = language;
        this.words = words;
    }

    /** Where the list of a kind stands. */
    static Path file(String kind, String language) {
        return Path.of(language, "names", kind + ".html");
    }

    /** The first page of all, which leads to the languages. */
    static String languages() {
        return """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Hong Kong Innovation Graph · 香港創新圖譜</title>
            <link rel="icon" href="assets/icon.svg"><link rel="stylesheet" href="assets/page.css"></head>
            <body><main><h1>Hong Kong Innovation Graph · <span lang="zh-Hant">香港創新圖譜</span></h1>
            <p><a href="en/index.html" lang="en">English</a> · <a href="zh-Hant/index.html" lang="zh-Hant">繁體中文</a></p>
            <p><a href="dumps/SHA256SUMS">dumps/SHA256SUMS</a> · <a href="dumps/void.ttl">void.ttl</a></p></main></body></html>
            """;
    }

    /** Puts the ways to the lists at the head of the first page. */
    void addTo(StaticPage home) {
        Element section = new Element("section");
        section.appendElement("h2").text(word("names"));
        Element list = section.appendElement("ul").addClass("columns");
        listed.kinds().forEach((kind, things) -> {
            Element entry = list.appendElement("li");
            entry.appendElement("a").attr("href", home.to(file(kind, language))).text(word(kind));
            entry.appendText(" " + things.size());
        });
        Element files = section.appendElement("p");
        files.appendElement("a").attr("href", home.to(Path.of("dumps", "SHA256SUMS"))).text("dumps/");
        files.appendText(" · ");
        files.appendElement("a").attr("href", home.to(Path.of("dumps", "void.ttl"))).text("void.ttl");
        Element main = home.document().selectFirst("main");
        Element lead = main.selectFirst("p.lead");
        if (lead == null) main.prependChild(section);
        else lead.after(section);
    }

    /** Makes a page the list of a kind. */
    void fill(StaticPage page, String kind) {
        String title = word(kind);
        page.document().title(title);
        page.document().select("meta[name=description], script, link[rel=alternate]").remove();
        page.document().select("[aria-current=page]").removeAttr("aria-current");
        Element main = page.document().selectFirst("main").empty();
        main.appendElement("h1").text(title);
        Element list = main.appendElement("ul").addClass("columns");
        Collator collator = Collator.getInstance(Locale.forLanguageTag(language));
        listed.kinds().get(kind).entrySet().stream()
            .map(thing -> Map.entry(thing.getKey(), name(thing.getKey(), thing.getValue())))
            .sorted(Comparator.comparing((Map.Entry<String, Name> thing) -> thing.getValue().text(), collator)
                .thenComparing(Map.Entry::getKey))
            .forEach(thing -> list.appendElement("li").appendElement("a")
                .attr("href", page.to(StaticPage.file("/id/" + thing.getKey(), language)))
                .attr("lang", thing.getValue().language()).text(thing.getValue().text()));
    }

    private record Name(String text, String language) { }

    /** The best name for who reads the language; of what has none, the path. */
    private Name name(String path, Map<String, String> names) {
        List<String> chain = language.equals("en") ? List.of("en", "zh-Hant", "zh-Hans") : List.of("zh-Hant", "zh-Hans", "en");
        return Stream.concat(chain.stream(), names.keySet().stream()).filter(names::containsKey).findFirst()
            .map(tag -> new Name(names.get(tag), tag.isEmpty() ? language : tag)).orElse(new Name(path, "en"));
    }

    private String word(String key) {
        return words.getProperty(key);
    }
}
