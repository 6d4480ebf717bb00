package hkig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the arrows between the packages, and the home of each library, over the compiled classes. */
class ArchitectureTest {

    /** Which of our packages a package may use; the root package {@code hkig} wires them and may use all. */
    private static final Map<String, Set<String>> STAGES = Map.ofEntries(
            Map.entry("model", Set.of()),
            Map.entry("knowledge", Set.of("model")),
            Map.entry("read", Set.of("model", "knowledge")),
            Map.entry("extract", Set.of("model", "knowledge")),
            Map.entry("resolve", Set.of("model", "knowledge")),
            Map.entry("map", Set.of("model", "knowledge")),
            Map.entry("evaluate", Set.of("model", "knowledge")),
            Map.entry("store", Set.of()),
            Map.entry("describe", Set.of()),
            Map.entry("serve", Set.of("store", "knowledge", "describe")),
            Map.entry("export", Set.of("store", "knowledge", "describe")),
            Map.entry("snapshot", Set.of("store")),
            Map.entry("link", Set.of("store", "knowledge")));

    private static final String ROOT = "root";

    /** Which of our packages may use a library, by the prefix of its package names. The longest prefix decides. */
    private static final Map<String, Set<String>> LIBRARIES = Map.ofEntries(
            Map.entry("org.jsoup", Set.of("read", "snapshot")),
            Map.entry("com.hankcs.hanlp", Set.of("extract")),
            Map.entry("com.hankcs.algorithm", Set.of("extract", "knowledge")),
            Map.entry("org.apache.jena", Set.of("knowledge", "map", "store", "describe", "serve", "export", "snapshot", "link", ROOT)),
            Map.entry("org.apache.jena.fuseki", Set.of("serve")),
            Map.entry("org.eclipse.jetty", Set.of("serve")),
            Map.entry("jakarta.servlet", Set.of("serve")),
            Map.entry("com.sun.net.httpserver", Set.of("serve")),
            Map.entry("org.apache.lucene", Set.of("store")),
            Map.entry("com.google.gson", Set.of("read", "evaluate", "serve", "export", "link", ROOT)),
            Map.entry("org.slf4j", Set.of("serve", ROOT)),
            Map.entry("org.apache.logging.log4j", Set.of("serve", ROOT)),
            Map.entry("picocli", Set.of(ROOT)));

    /** One class uses another, both by their full names. */
    private record Arrow(String from, String to) {

        private static final Pattern LINE = Pattern.compile(" +(\\S+) +-> (\\S+) .*");

        /** All arrows of the classes in a folder, to themselves, to libraries and to the JDK. */
        static List<Arrow> in(Path classes) {
            StringWriter output = new StringWriter();
            PrintWriter printer = new PrintWriter(output);
            int exit = ToolProvider.findFirst("jdeps").orElseThrow()
                    .run(printer, printer, "-verbose:class", "-filter:none", classes.toString());
            assertEquals(0, exit, output::toString);
            return output.toString().lines().map(LINE::matcher).filter(line -> line.matches())
                    .map(line -> new Arrow(line.group(1), line.group(2))).toList();
        }

        boolean isAllowed() {
            String stage = stage(from);
            if (to.startsWith("java.")) return true;
            if (!to.startsWith("hkig.")) return LIBRARIES.getOrDefault(library(to), Set.of()).contains(stage);
            String used = stage(to);
            return stage.equals(ROOT) || stage.equals(used) || STAGES.getOrDefault(stage, Set.of()).contains(used);
        }

        /** {@code extract} of {@code hkig.extract.dates.Day}; {@link #ROOT} of {@code hkig.Main}. */
        private static String stage(String type) {
            String[] parts = type.split("\\.");
            return parts.length > 2 ? parts[1] : ROOT;
        }

        private static String library(String type) {
            return LIBRARIES.keySet().stream().filter(prefix -> type.startsWith(prefix + "."))
                    .reduce("", (one, other) -> one.length() > other.length() ? one : other);
        }

        @Override
        public String toString() {
            return from + " -> " + to;
        }
    }

    private static Set<String> surplus(List<Arrow> arrows) {
        return arrows.stream().filter(arrow -> !arrow.isAllowed()).map(Arrow::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyImportFollowsTheArrows() {
        List<Arrow> arrows = Arrow.in(Path.of("target", "classes"));
        assertTrue(arrows.contains(new Arrow("hkig.Main", "picocli.CommandLine")), "jdeps saw none of our arrows");
        assertEquals(Set.of(), surplus(arrows), "imports against the arrows, or of a library outside its home;"
                + " the tables at the head of this test say what is allowed");
    }

    @Test
    void everyPackageHasItsRow() {
        Set<String> stages = Arrow.in(Path.of("target", "classes")).stream().map(Arrow::from).map(Arrow::stage)
                .collect(Collectors.toCollection(TreeSet::new));
        stages.remove(ROOT);
        stages.removeAll(STAGES.keySet());
        assertEquals(Set.of(), stages, "packages that the table does not know");
    }

    @Test
    void anArrowAgainstTheLineIsSeen(@TempDir Path folder) throws Exception {
        Path classes = compiled(folder, Map.of(
                "hkig/model/Wrong.java", "package hkig.model; class Wrong { hkig.store.Thing thing; org.jsoup.Page p; }",
                "hkig/extract/day/Wrong.java", "package hkig.extract.day; class Wrong { hkig.read.Page page; }",
                "hkig/read/Page.java", "package hkig.read; public class Page { hkig.model.Fine fine; org.jsoup.Page p; }",
                "hkig/model/Fine.java", "package hkig.model; public class Fine { }",
                "hkig/store/Thing.java", "package hkig.store; public class Thing { org.apache.jena.fuseki.Main main; }",
                "org/jsoup/Page.java", "package org.jsoup; public class Page { }",
                "org/apache/jena/fuseki/Main.java", "package org.apache.jena.fuseki; public class Main { }"));
        List<Arrow> ours = Arrow.in(classes).stream().filter(arrow -> arrow.from().startsWith("hkig.")).toList();
        assertEquals(Set.of("hkig.model.Wrong -> hkig.store.Thing", "hkig.model.Wrong -> org.jsoup.Page",
                "hkig.extract.day.Wrong -> hkig.read.Page", "hkig.store.Thing -> org.apache.jena.fuseki.Main"),
                surplus(ours));
    }

    private static Path compiled(Path folder, Map<String, String> sources) throws Exception {
        Path classes = folder.resolve("classes");
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            arguments.add(Files.writeString(file, source.getValue()).toString());
        }
        StringWriter output = new StringWriter();
        PrintWriter printer = new PrintWriter(output);
        int exit = ToolProvider.findFirst("javac").orElseThrow()
                .run(printer, printer, arguments.toArray(String[]::new));
        assertEquals(0, exit, output::toString);
        return classes;
    }
}
