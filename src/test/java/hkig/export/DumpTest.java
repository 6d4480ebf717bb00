package hkig.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.describe.Shapes;
import hkig.store.GraphStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DumpTest {

    @TempDir
    private Path folder;

    @Test void holdsTheStoreInEachFormat() throws Exception {
        Path dump = folder.resolve("dump");
        try (GraphStore store = Sample.store()) {
            assertTrue(dump(store, dump).isEmpty());
            DatasetGraph quads = dataset(dump.resolve("hkig.nq.gz"), Lang.NQUADS);
            Set<String> standing = store.read(data -> data.asDatasetGraph().stream().map(quad -> Lines.term(quad.getGraph())
                + Lines.triple(quad.asTriple())).collect(Collectors.toCollection(TreeSet::new)));
            for (DatasetGraph each : List.of(quads, dataset(dump.resolve("hkig.trig.gz"), Lang.TRIG)))
                assertEquals(standing, each.stream().map(quad -> Lines.term(quad.getGraph()) + Lines.triple(quad.asTriple()))
                    .collect(Collectors.toCollection(TreeSet::new)));
            Graph turtle = dataset(dump.resolve("hkig.ttl.gz"), Lang.TURTLE).getDefaultGraph();
            Graph union = GraphFactory.createDefaultGraph();
            quads.stream().forEach(quad -> union.add(quad.asTriple()));
            assertTrue(turtle.isIsomorphicWith(union));
            assertTrue(dataset(dump.resolve("hkig.jsonld.gz"), Lang.JSONLD).getDefaultGraph().isIsomorphicWith(union));
        }
    }

    @Test void theSameStoreGivesTheSameBytes() throws Exception {
        try (GraphStore store = Sample.store()) {
            dump(store, folder.resolve("one"));
            dump(store, folder.resolve("two"));
        }
        Map<String, String> one = bytes(folder.resolve("one"));
        assertEquals(6, one.size());
        assertEquals(one, bytes(folder.resolve("two")));
    }

    @Test void sumsAreThoseOfTheFilesAndOfTheDescription() throws Exception {
        Path dump = folder.resolve("dump");
        try (GraphStore store = Sample.store()) {
            dump(store, dump);
            dump(store, dump);
        }
        List<String> lines = Files.readAllLines(dump.resolve("SHA256SUMS"));
        assertEquals(6, lines.size());
        for (String line : lines) assertEquals(sum(dump.resolve(line.substring(66))), line.substring(0, 64), line);
        Graph description = GraphFactory.createDefaultGraph();
        RDFParser.source(dump.resolve("void.ttl")).base("https://data.example/dumps/void.ttl").parse(description);
        Shapes.assertConforms(description);
        for (String file : List.of("hkig.ttl.gz", "hkig.jsonld.gz", "hkig.trig.gz", "hkig.nq.gz")) {
            var found = description.find(null, DCAT.downloadURL.asNode(), NodeFactory.createURI("https://data.example/dumps/" + file));
            assertTrue(found.hasNext(), file);
            var distribution = found.next().getSubject();
            assertTrue(description.stream().anyMatch(triple -> triple.getSubject().equals(NodeFactory.createURI(distribution.getURI() + "-checksum"))
                && triple.getObject().isLiteral() && triple.getObject().getLiteralLexicalForm().equals(sum(dump.resolve(file)))), file);
            assertEquals(Files.size(dump.resolve(file)), ((Number) description.find(distribution, DCAT.byteSize.asNode(), null)
                .next().getObject().getLiteralValue()).longValue());
        }
        assertTrue(description.contains(null, RDF.type.asNode(), DCAT.Catalog.asNode()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theEarlierDumpAndTheChangesAreTheLaterDump(long seed) throws Exception {
        Random random = new Random(seed);
        Path dump = folder.resolve("dump");
        Path earlier = folder.resolve("earlier.nq.gz");
        try (GraphStore store = GraphStore.inMemory()) {
            fill(store, random);
            dump(store, dump);
            Files.copy(dump.resolve("hkig.nq.gz"), earlier);
            fill(store, random);
            Changes changes = dump(store, dump).orElseThrow();
            DatasetGraph before = dataset(earlier, Lang.NQUADS);
            Set<String> after = lines(dump.resolve("hkig.nq.gz"));
            try (InputStream patch = new GZIPInputStream(Files.newInputStream(dump.resolve("changes.rdfp.gz")))) {
                RDFPatchOps.applyChange(before, patch);
            }
            assertEquals(after, before.stream().map(quad -> Lines.triple(quad.asTriple()) + Lines.term(quad.getGraph()) + " .")
                .collect(Collectors.toCollection(TreeSet::new)));
            Set<String> kept = new TreeSet<>(lines(earlier));
            kept.retainAll(after);
            assertEquals(after.size() - kept.size(), changes.added());
            assertEquals(lines(earlier).size() - kept.size(), changes.removed());
        }
    }

    @Test void anEarlierDumpMayBeNamed() throws Exception {
        Path early = folder.resolve("early");
        try (GraphStore store = GraphStore.inMemory()) {
            dump(store, early);
            fill(store, new Random(3));
            Changes all = new Dump(store).write(folder.resolve("late"), Optional.of(early.resolve("hkig.nq.gz")), name -> { }).orElseThrow();
            assertEquals(0, all.removed());
            assertTrue(all.added() > 0);
        }
    }

    @Test void whatFailsLeavesTheOldDumpWhole() throws Exception {
        Path dump = folder.resolve("dump");
        try (GraphStore store = Sample.store()) {
            dump(store, dump);
            Map<String, String> before = bytes(dump);
            Path unsorted = packed("<urn:b> <urn:p> <urn:o> <urn:g> .\n<urn:a> <urn:p> <urn:o> <urn:g> .\n");
            for (Path wrong : List.of(unsorted, dump.resolve("void.ttl"), folder.resolve("none.nq.gz"), cutOff(dump.resolve("hkig.nq.gz")))) {
                ExportFailure failure = assertThrows(ExportFailure.class,
                    () -> new Dump(store).write(dump, Optional.of(wrong), name -> { }));
                assertTrue(failure.getMessage().contains(wrong.getFileName().toString()), failure.getMessage());
                assertEquals(before, bytes(dump));
            }
            try (Stream<Path> left = Files.list(folder)) {
                assertEquals(List.of(), left.filter(file -> file.getFileName().toString().startsWith(".")).toList());
            }
        }
    }

    @Test void aRunThatWasKilledBetweenTheMovesIsMended() throws Exception {
        Path dump = folder.resolve("dump");
        try (GraphStore store = Sample.store()) {
            dump(store, dump);
            Files.move(dump, folder.resolve(".dump.old"));
            Files.createDirectories(folder.resolve(".dump.part/half"));
            assertEquals(new Changes(0, 0), dump(store, dump).orElseThrow());
        }
    }

    @Test void filesOfOthersAreNotTouched() throws Exception {
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.writeString(own.resolve("thesis.txt"), "mine");
        try (GraphStore store = Sample.store()) {
            assertTrue(assertThrows(ExportFailure.class, () -> dump(store, own)).getMessage().contains("thesis.txt"));
        }
        assertEquals("mine", Files.readString(own.resolve("thesis.txt")));
    }

    private static Optional<Changes> dump(GraphStore store, Path folder) {
        return new Dump(store).write(folder, Optional.empty(), name -> { });
    }

    /** Adds and takes away at random, with texts that sort apart in UTF-8 and UTF-16. */
    private static void fill(GraphStore store, Random random) {
        List<String> words = List.of("晨星", "𠮷野", "ﬃ", "a\\nb", "é", "\\\"q\\\"", "z");
        StringBuilder turtle = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--)
            turtle.append("org:o").append(random.nextInt(9)).append(" skos:note \"").append(words.get(random.nextInt(7)))
                .append(random.nextInt(5)).append("\"").append(random.nextBoolean() ? "@zh-Hant" : "").append(" .\n");
        store.write(batch -> batch.put(store.graph("g" + random.nextInt(2)), Sample.turtle(turtle.toString())));
    }

    private static DatasetGraph dataset(Path file, Lang lang) throws IOException {
        DatasetGraph read = DatasetFactory.create().asDatasetGraph();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            RDFParser.source(in).lang(lang).parse(read);
        }
        return read;
    }

    private static Set<String> lines(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new TreeSet<>(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        }
    }

    private Path packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return Files.write(folder.resolve("packed.nq.gz"), bytes.toByteArray());
    }

    private Path cutOff(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        return Files.write(folder.resolve("cut.nq.gz"), Arrays.copyOf(whole, whole.length / 2));
    }

    private static Map<String, String> bytes(Path folder) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : new ArrayList<>(files.toList())) sums.put(file.getFileName().toString(), sum(file));
        }
        return sums;
    }

    private static String sum(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
