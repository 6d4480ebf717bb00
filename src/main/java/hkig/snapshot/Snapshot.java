package hkig.snapshot;

import hkig.store.GraphStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.nodes.Document;

/**
 * The site as files: {@code en/} and {@code zh-Hant/} with a page of each thing, lists of names, the page about the data and
 * that of the ontology; {@code id/} with each thing in Turtle and JSON-LD; {@code assets/}. Each page is asked for from the
 * server and changed on its own, so that memory holds one page, and the names.
 */
public final class Snapshot {

    /** The forms of RDF that things are written in: ending to media type. */
    static final Map<String, String> FORMS = new TreeMap<>(Map.of(".ttl", "text/turtle", ".jsonld", "application/ld+json"));

    private static final List<String> LANGUAGES = List.of("en", "zh-Hant");
    private static final String HTML = "text/html";

    private final Site site;
    private final Listed listed;
    private final Path folder;
    private final TreeSet<String> assets = new TreeSet<>();
    private final Map<String, Properties> words = new HashMap<>();

    /** Takes how far the work is. */
    public interface Progress {
        void at(long done, long of);
    }

    private Snapshot(Site site, Listed listed, Path folder) {
        this.site = site;
        this.listed = listed;
        this.folder = folder;
    }

    /**
     * Writes a snapshot.
     *
     * @param address of a server that serves the store
     * @param folder an empty one; its pages link to {@code dumps/}, which is written beside
     * @return how many things have a page
     * @throws IOException if the folder cannot be written, or the server does not answer
     */
    public static int write(URI address, GraphStore store, Path folder, Progress progress) throws IOException {
        Listed listed = store.read(data -> Listed.of(data.asDatasetGraph().getDefaultGraph(), store.base()));
        new Snapshot(new Site(address), listed, folder).write(progress);
        return listed.paths().size();
    }

    private void write(Progress progress) throws IOException {
        for (String language : LANGUAGES) {
            words.put(language, words(language));
            Lists lists = new Lists(listed, language, words.get(language));
            for (String path : List.of("/about", "/ontology")) page(path, language);
            StaticPage home = open("/", StaticPage.file("/", language), language);
            lists.addTo(home);
            save(home, StaticPage.file("/", language), language);
            for (String kind : listed.kinds().keySet()) {
                Path file = Lists.file(kind, language);
                StaticPage list = open("/about", file, language);
                lists.fill(list, kind);
                save(list, file, language);
            }
        }
        long done = 0;
        for (String name : listed.paths()) {
            for (String language : LANGUAGES) page("/id/" + name, language);
            for (Map.Entry<String, String> form : FORMS.entrySet())
                write(Path.of("id", name + form.getKey()), site.get("/id/" + name + form.getKey(), form.getValue(), "en"));
            progress.at(++done, listed.paths().size());
        }
        for (String asset : assets) {
            String content = new String(site.get("/" + asset, "*/*", "en"), StandardCharsets.UTF_8);
            // Files that a style sheet names lie beside it.
            write(Path.of("assets", asset), content.replace("url(\"/", "url(\"").getBytes(StandardCharsets.UTF_8));
        }
        write(Path.of("index.html"), Lists.languages().getBytes(StandardCharsets.UTF_8));
    }

    private void page(String path, String language) throws IOException {
        Path file = StaticPage.file(path, language);
        save(open(path, file, language), file, language);
    }

    private StaticPage open(String path, Path file, String language) throws IOException {
        return new StaticPage(site.get(path, HTML, language), site.origin(), language, file, listed.paths());
    }

    private void save(StaticPage page, Path file, String language) throws IOException {
        String html = page.html(words.get(language).getProperty("notice"));
        Document document = page.document();
        document.select("link[rel=stylesheet], link[rel=icon]").forEach(link ->
            assets.add(link.attr("href").replaceFirst(".*/", "")));
        if (assets.contains("page.css")) assets.add("icon.svg");
        write(file, html.getBytes(StandardCharsets.UTF_8));
    }

    private static Properties words(String language) throws IOException {
        try (InputStream in = Snapshot.class.getResourceAsStream(language + ".properties")) {
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        }
    }

    private void write(Path file, byte[] content) throws IOException {
        Path target = folder.resolve(file);
        Files.createDirectories(target.getParent());
        Files.write(target, content);
    }
}
