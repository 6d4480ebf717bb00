package hkig;

import hkig.store.GraphStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.riot.out.NodeFmtLib;
import picocli.CommandLine;

/** A copy of {@code ontology/}, {@code seeds/} and {@code queries/} to change at will, a store, and commands run on them. */
final class OwnHome implements AutoCloseable {

    /** An article that this project wrote, in the shape of a press page. */
    static final String PAGE = """
            <!doctype html><html lang="zh-Hant"><head><meta charset="utf-8"><title>晨光生物與科技園公司簽署合作備忘錄</title>
            <link rel="canonical" href="https://news.example.org/2024/05/mou">
            <meta property="article:published_time" content="2024-05-03"></head>
            <body><nav><a href="/">首頁</a></nav><article><h1>晨光生物與科技園公司簽署合作備忘錄</h1>
            <p>【2024年5月3日】香港科技園公司今日與晨光生物科技有限公司簽署合作備忘錄，為期三年。</p>
            <p>創新科技及工業局局長孫東教授見證簽署儀式。</p></article><footer>版權所有</footer></body></html>
            """;

    /** What a command said and how it ended. */
    record Said(int exit, String out, String err) {

        /** The lines on standard error that hold a text. */
        List<String> errors(String text) {
            return err.lines().filter(line -> line.contains(text)).toList();
        }
    }

    final Path folder;
    final Path data;
    private final String before = System.getProperty("hkig.home");

    /** @param folder an empty one */
    OwnHome(Path folder) {
        this.folder = folder.resolve("home");
        this.data = folder.resolve("data");
        for (String each : List.of("ontology", "seeds", "queries")) copy(Path.of(each), this.folder.resolve(each));
        System.setProperty("hkig.home", this.folder.toString());
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    void edit(String file, UnaryOperator<String> change) throws IOException {
        String text = Files.readString(folder.resolve(file));
        String changed = change.apply(text);
        if (text.equals(changed)) throw new IllegalArgumentException("nothing changed in " + file);
        Files.writeString(folder.resolve(file), changed);
    }

    /** Runs a command on the store of this home. */
    Said run(String command, Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = commandLine(out, err).execute(words(command, arguments));
        return new Said(exit, out.toString(), err.toString());
    }

    CommandLine commandLine(StringWriter out, StringWriter err) {
        return Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    }

    String[] words(String command, Object... arguments) {
        List<String> words = new ArrayList<>(List.of(command, "--data", data.toString()));
        for (Object argument : arguments) words.add(argument.toString());
        return words.toArray(String[]::new);
    }

    /** IRIs of the articles that stand. */
    List<String> articles() {
        try (GraphStore store = GraphStore.at(data)) {
            return store.articles().stream().map(article -> article.iri()).toList();
        }
    }

    /** Every quad but those of the graph {@code loads}, one a line, sorted. */
    String quads() {
        try (GraphStore store = GraphStore.at(data)) {
            return store.read(dataset -> {
                TreeSet<String> lines = new TreeSet<>();
                dataset.asDatasetGraph().find().forEachRemaining(quad -> {
                    if (!quad.getGraph().getURI().endsWith("graph/loads")) lines.add(NodeFmtLib.str(quad));
                });
                return String.join("\n", lines);
            });
        }
    }

    @Override
    public void close() {
        if (before == null) System.clearProperty("hkig.home");
        else System.setProperty("hkig.home", before);
    }
}
