package hkig.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphStoreTest {

    private static final String ARTICLE = "https://w3id.org/hkig/id/article/aaaa";

    @Test
    void writesOnlyTheDifference() {
        try (GraphStore store = GraphStore.inMemory()) {
            Written first = store.write(batch -> batch.put(store.graph("seeds"), Rdf.turtle(":a :b 1, 2, 3 .")));
            Written second = store.write(batch -> batch.put(store.graph("seeds"), Rdf.turtle(":a :b 2, 3, 4 .")));
            Written third = store.write(batch -> batch.put(store.graph("seeds"), Rdf.turtle(":a :b 2, 3, 4 .")));
            assertEquals(new Written(3, 0, 1), first);
            assertEquals(new Written(1, 1, 1), second);
            assertEquals(new Written(0, 0, 0), third);
            assertTrue(third.nothing());
        }
    }

    @Test
    void takesTwoFormsOfOneValueAsOne() {
        String forms = """
                :a :b "007"^^xsd:integer, "0.500"^^xsd:decimal, "1200000000"^^xsd:decimal, "1"^^xsd:boolean, "1e3"^^xsd:double,
                  "2024-01"^^xsd:gYearMonth, "2024-01-05T10:00:00.500+08:00"^^xsd:dateTime, "P3Y"^^xsd:duration, "字"@ZH-HANT,
                  "123456789012345678901234567890.10"^^xsd:decimal, "not a number"^^xsd:integer .
                """;
        String others = """
                :a :b 7, 0.5, 1200000000.00, true, "1000.0"^^xsd:double,
                  "2024-01"^^xsd:gYearMonth, "2024-01-05T10:00:00.5+08:00"^^xsd:dateTime, "P3Y"^^xsd:duration, "字"@zh-Hant,
                  "123456789012345678901234567890.1"^^xsd:decimal, "not a number"^^xsd:integer .
                """;
        try (GraphStore store = GraphStore.inMemory()) {
            store.write(batch -> batch.put(store.graph("seeds"), Rdf.turtle(forms)));
            String before = Rdf.quads(store);
            assertTrue(store.write(batch -> batch.put(store.graph("seeds"), Rdf.turtle(forms))).nothing());
            assertTrue(store.write(batch -> batch.put(store.graph("seeds"), Rdf.turtle(others))).nothing());
            assertEquals(before, Rdf.quads(store));
        }
    }

    @Test
    void refusesWhatNoSecondLoadCouldFindAgain() {
        try (GraphStore store = GraphStore.inMemory()) {
            Model blank = Rdf.turtle(":a :b [] .");
            assertThrows(IllegalArgumentException.class, () -> store.write(batch -> batch.put(ARTICLE, blank)));
            assertThrows(IllegalArgumentException.class, () -> store.write(b -> b.put("seeds", Rdf.turtle(":a :b 1 ."))));
            assertEquals("", Rdf.quads(store));
        }
    }

    @Test
    void readersSeeTheUnionAndEachGraph() {
        try (GraphStore store = GraphStore.inMemory()) {
            store.write(batch -> {
                batch.put(store.graph("seeds"), Rdf.turtle(":a :b 1 . :c :d 2 ."));
                batch.put(store.graph("links"), Rdf.turtle(":a :b 1 . :e :f 3 ."));
            });
            assertEquals(3, store.<Integer>read(data -> count(data, "{ ?s ?p ?o }")));
            assertEquals(4, store.<Integer>read(data -> count(data, "{ GRAPH ?g { ?s ?p ?o } }")));
            assertEquals(3L, store.<Long>read(data -> data.getDefaultModel().size()));
            assertThrows(RuntimeException.class, () -> store.read(data -> data.getDefaultModel().add(Rdf.turtle(":x :y 1 ."))));
            assertEquals(4, Rdf.lines(store).size());
        }
    }

    @Test
    void readersSeeABatchWholeOrNotAtAll(@TempDir Path folder) throws Exception {
        try (GraphStore store = GraphStore.at(folder); var threads = Executors.newSingleThreadExecutor()) {
            CountDownLatch half = new CountDownLatch(1);
            CountDownLatch seen = new CountDownLatch(1);
            var writer = threads.submit(() -> store.write(batch -> {
                batch.put(store.graph("seeds"), Rdf.turtle(":a :b 1 ."));
                half.countDown();
                await(seen);
                batch.put(store.graph("links"), Rdf.turtle(":c :d 2 ."));
            }));
            await(half);
            assertEquals(List.of(), Rdf.lines(store));
            seen.countDown();
            writer.get();
            assertEquals(2, Rdf.lines(store).size());
        }
    }

    @Test
    void newKnowledgeTakesThePlaceOfTheOld() {
        try (GraphStore store = GraphStore.inMemory()) {
            assertEquals(Optional.empty(), store.knowledgeFingerprint());
            Map<String, Model> old = Map.of(store.graph("seeds"), Rdf.turtle(":a :b 1 ."), store.graph("links"), Rdf.turtle(":c :d 2 ."));
            store.write(batch -> batch.replaceKnowledge(old, "k1"));
            Map<String, Model> young = Map.of(store.graph("seeds"), Rdf.turtle(":a :b 1 ."));
            assertEquals(new Written(0, 1, 1), store.write(batch -> batch.replaceKnowledge(young, "k2")));
            assertEquals(Optional.of("k2"), store.knowledgeFingerprint());
        }
    }

    @Test
    void recordsALoadRunAndCountsItAsNoChange() {
        try (GraphStore store = GraphStore.inMemory()) {
            Instant start = Instant.parse("2026-11-23T10:00:00Z");
            LoadRun run = new LoadRun(start, start.plusSeconds(2), "k1", 3, 4, 5, 6, new Written(7, 8, 9));
            assertTrue(store.write(batch -> batch.record(run)).nothing());
            assertEquals(1, store.<Integer>read(data -> count(data, """
                    { ?run a <http://www.w3.org/ns/prov#Activity> ; hkig:knowledgeFingerprint "k1" ;
                        hkig:articlesPut 3 ; hkig:quadsAdded 7 ; <http://www.w3.org/ns/prov#startedAtTime> ?start }""")));
            assertEquals(Optional.empty(), store.knowledgeFingerprint());
        }
    }

    @Test
    void compactsWithoutLoss(@TempDir Path folder) {
        try (GraphStore store = GraphStore.at(folder)) {
            for (int i = 0; i < 8; i++) {
                int n = i;
                store.write(batch -> batch.put(store.graph("seeds"), Rdf.turtle(":a :b " + n + " .")));
            }
            String before = Rdf.quads(store);
            assertFalse(store.compactIfGrown(), "it is far too small for that");
            long grown = Texts.size(folder);
            store.compact();
            assertTrue(Texts.size(folder) < grown);
            assertEquals(before, Rdf.quads(store));
            store.write(batch -> batch.put(store.graph("links"), Rdf.turtle(":c :d 1 .")));
        }
        try (GraphStore store = GraphStore.at(folder)) {
            assertEquals(2, Rdf.lines(store).size());
        }
    }

    private static int count(Dataset data, String pattern) {
        try (QueryExecution query = QueryExecution.dataset(data)
                .query(Rdf.sparql("SELECT (count(*) AS ?n) WHERE " + pattern)).build()) {
            return query.execSelect().next().getLiteral("n").getInt();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
