package hkig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.store.GraphStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each fault gets one clear line on standard error and exit code 1 or 2, and what is good beside it is loaded. */
class BadInputTest {

    @TempDir
    private Path folder;
    private OwnHome home;

    @BeforeEach
    void home() {
        home = new OwnHome(folder);
    }

    @AfterEach
    void back() {
        home.close();
    }

    /** File name, what is in it, and what the one line says of it after its name. */
    private record Bad(String file, byte[] bytes, String says) {

        Bad(String file, String text, String says) {
            this(file, text.getBytes(StandardCharsets.ISO_8859_1), says);
        }
    }

    private static final List<Bad> BAD = List.of(
            new Bad("empty.html", "", ": the file is empty; expected HTML, text or JSON"),
            new Bad("blank.txt", " \n\t\n", ": nothing but white space; expected an article"),
            new Bad("picture.html", "\u0089PNG\r\n\u001A\n\0\0", ": a binary file: a PNG picture; expected HTML"),
            new Bad("nul.txt", "some text\0and more", ", byte 9: a binary file: found a NUL byte"),
            new Bad("menu.html", "<html><body><nav><a href='/'>Home</a></nav></body></html>", ": HTML without an article: "),
            new Bad("klingon.html", "<html><head><meta charset='x-klingon'></head><body><article><h1>A caf\u00E9 opens</h1>"
                    + "<p>The caf\u00E9 opened at the park today, and many came to see it.</p></article></body></html>",
                    ": the page says its encoding is \"x-klingon\", which nobody here knows"),
            new Bad("broken.json", "{\"title\": \"A fair\", \"text\": ", ", line 1, column 29: not JSON: "),
            new Bad("lines.jsonl", "{\"title\":\"A fair opens at the park\",\"text\":\"A fair opened at the park today.\"}\n"
                    + "{\"title\":\"A second fair\"\n{\"title\":\"No text\"}\n", ", line 2, column "),
            new Bad("press/deep.html", "", ": the file is empty"));

    @TestFactory
    Stream<DynamicTest> ofManySourcesTheGoodOnesAreLoaded() throws IOException {
        Path missing = home.folder.resolve("missing.html");
        Map<String, String> expected = new TreeMap<>(Map.of(missing.toString(), ": there is no such file or folder"));
        home.write("press/good.html", OwnHome.PAGE);
        for (Bad bad : BAD) {
            Path file = home.folder.resolve(bad.file());
            Files.write(file, bad.bytes());
            expected.put(file.toString(), bad.says());
        }
        Object[] sources = Stream.concat(Stream.of(missing, home.folder.resolve("press")), BAD.stream()
                .filter(bad -> !bad.file().startsWith("press")).map(bad -> home.folder.resolve(bad.file()))).toArray();
        OwnHome.Said said = home.run("load", sources);
        assertEquals(1, said.exit());
        assertEquals(1, said.errors(home.folder.resolve("lines.jsonl") + ", line 3: the object has no text").size(), said.err());
        assertEquals(expected.size() + 3, said.err().lines().count(), said.err());
        assertEquals(2, home.articles().size());
        return expected.entrySet().stream().map(bad -> DynamicTest.dynamicTest(Path.of(bad.getKey()).getFileName().toString(),
                () -> assertTrue(said.err().contains("not read: " + bad.getKey() + bad.getValue()), said.err())));
    }

    /** A file of ours that was damaged, and how the line begins that says so. */
    private void assertOneLine(String begins) throws IOException {
        Path page = home.write("mou.html", OwnHome.PAGE);
        for (String command : List.of("load", "serve")) {
            OwnHome.Said said = command.equals("load") ? home.run(command, page) : home.run(command, "--port", "0");
            assertEquals(1, said.exit());
            assertEquals(1, said.err().lines().count(), said.err());
            assertTrue(said.err().startsWith("hkig: " + begins), said.err());
            assertEquals("", said.out());
        }
        assertFalse(Files.exists(home.data), "nothing is begun");
    }

    private int linesOf(String file) throws IOException {
        return Files.readAllLines(home.folder.resolve(file)).size();
    }

    @Test
    void anErrorInTheTurtleOfTheSeeds() throws IOException {
        int line = linesOf("seeds/funds.ttl") + 1;
        home.edit("seeds/funds.ttl", text -> text + "<https://example.org/x> a hkig:Fund ,, .\n");
        assertOneLine(home.folder.resolve("seeds/funds.ttl") + ", line " + line + ", column ");
    }

    @Test
    void anErrorInTheOntology() throws IOException {
        int line = linesOf("ontology/hkig.ttl") + 1;
        home.edit("ontology/hkig.ttl", text -> text + "<https://example.org/x> a nowhere:Thing .\n");
        assertOneLine(home.folder.resolve("ontology/hkig.ttl") + ", line " + line + ", column ");
    }

    @Test
    void anErrorInTheSites() throws IOException {
        int line = linesOf("seeds/sources.ttl") + 1;
        home.edit("seeds/sources.ttl", text -> text + "<https://example.org/x> a .\n");
        assertOneLine(home.folder.resolve("seeds/sources.ttl") + ", line " + line + ", column ");
    }

    @Test
    void aPatternThatMissesItsOwnExample() throws IOException {
        String file = "seeds/language/relations.tsv";
        List<String> lines = Files.readAllLines(home.folder.resolve(file));
        int first = lines.indexOf(lines.stream().filter(line -> line.contains("\t") && line.contains("[晨星科技/ORG]"))
                .findFirst().orElseThrow());
        home.edit(file, text -> text.replace(lines.get(first), lines.get(first).replaceFirst("\\[晨星科技/ORG]", "晨星科技")));
        assertOneLine(home.folder.resolve(file) + ", line " + (first + 1) + ", ");
    }

    @Test
    void aMarkOfPagesThatMissesItsOwnExample() throws IOException {
        String file = "seeds/language/page.tsv";
        int line = linesOf(file) + 1;
        home.edit(file, text -> text + "end-line\t\t^The End$\tend of text\t\n");
        assertOneLine(home.folder.resolve(file) + ", line " + line + ": misses its example");
    }

    @Test
    void aQueryThatDoesNotParse() throws IOException {
        home.edit("queries/timeline.rq", text -> text + "}\n");
        assertOneLine("queries/timeline.rq, line ");
    }

    @Test
    void aFolderThatIsMissing() throws IOException {
        try (Stream<Path> files = Files.walk(home.folder.resolve("ontology"))) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(file);
        }
        assertOneLine(home.folder.resolve("ontology") + ": found no such folder");
    }

    @Test
    void anArticleOfTheSeedsThatCannotBeReadLeavesTheOthers() throws IOException {
        Path bad = home.write("seeds/articles/bad.html", "");
        OwnHome.Said said = home.run("load", home.folder.resolve("seeds/articles"));
        assertEquals(1, said.exit());
        assertEquals(1, said.errors(bad + ": the file is empty").size(), said.err());
        assertEquals(4, home.articles().size());
    }

    @Test
    void aPortInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            OwnHome.Said said = home.run("serve", "--port", String.valueOf(taken.getLocalPort()));
            assertEquals(1, said.exit());
            assertEquals(List.of("hkig: Port " + taken.getLocalPort() + " is in use by another program: stop that, or choose"
                    + " another port, for example --port " + (taken.getLocalPort() < 65_535 ? taken.getLocalPort() + 1 : 65_534) + "."),
                    said.errors("ort " + taken.getLocalPort()));
        }
        assertEquals(4, home.articles().size(), "what was loaded stays, and the store is free");
    }

    @Test
    void aStoreInUseByAnother() {
        try (GraphStore store = GraphStore.at(home.data)) {
            assertTrue(store.articles().isEmpty());
            for (OwnHome.Said said : List.of(home.run("load", "x"), home.run("retract", "x"), home.run("serve", "--port", "0"))) {
                assertEquals(1, said.exit());
                assertEquals(1, said.err().lines().count(), said.err());
                assertTrue(said.err().startsWith("hkig: " + home.data + " is in use by "), said.err());
            }
        }
    }

    @Test
    void whatWasMistyped() {
        for (OwnHome.Said said : List.of(home.run("load"), home.run("retract"), home.run("serve", "--prot", "1"),
                home.run("serve", "--port", "x"), home.run("serve", "--port", "70000"), home.run("serve", "--timeout", "0"),
                home.run("serve", "--rows", "0"), home.run("load", "--base", "here", "x"), home.run("laod", "x"))) {
            assertEquals(2, said.exit());
            assertEquals(1, said.err().lines().count(), said.err());
            assertTrue(said.err().matches("hkig.*: .+ See: hkig( \\w+)? --help\\R"), said.err());
        }
    }

    @Test
    void aDiskThatIsFullAndThenReadOnly() throws Exception {
        Path page = home.write("mou.html", OwnHome.PAGE);
        Path more = home.write("more.txt", "港灣實驗室公布新計劃\n港灣實驗室今日公布新計劃，支持初創企業發展。");
        Files.createDirectories(home.data);
        boolean mounted = ran("mount", "-t", "tmpfs", "-o", "size=64m", "none", home.data.toString());
        if (!mounted) System.err.println("SKIPPED: BadInputTest needs the right to mount a tmpfs (run it as root on Linux)");
        Assumptions.assumeTrue(mounted, "no right to mount a tmpfs here");
        try {
            assertEquals(0, home.run("load", page).exit());
            String before = home.quads();
            Path filler = home.data.resolve("filler");
            ran("dd", "if=/dev/zero", "of=" + filler, "bs=4096");
            assertRefused(more, home.data.resolve("database") + ": the disk is full");
            assertEquals(before, home.quads(), "what was committed stays");
            Files.delete(filler);
            assertTrue(ran("mount", "-o", "remount,ro", home.data.toString()));
            assertRefused(more, home.data + ": Read-only file system");
            assertTrue(ran("mount", "-o", "remount,rw", home.data.toString()));
            assertEquals(before, home.quads(), "what was committed stays");
            OwnHome.Said said = home.run("load", page, more);
            assertEquals(0, said.exit(), said.err());
            assertTrue(said.err().startsWith("articles: 1 loaded, 1 unchanged; "), said.err());
        } finally {
            ran("umount", home.data.toString());
        }
    }

    private void assertRefused(Path source, String why) {
        OwnHome.Said said = home.run("load", source);
        assertEquals(1, said.exit());
        assertEquals(1, said.err().lines().count(), said.err());
        assertTrue(said.err().startsWith("hkig: cannot write to " + why), said.err());
    }

    private static boolean ran(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
