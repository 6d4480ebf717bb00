package hkig.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DeriveTest {

    private static final List<String> KNOWS = List.of(
            Rdf.sparql("CONSTRUCT { ?b :knownBy ?a } WHERE { ?a :knows ?b }"),
            Rdf.sparql("CONSTRUCT { ?b :trustedBy ?a } WHERE { ?b :knownBy ?a }"));

    @Test
    void joinsGraphsAndFollowsWhatStands() {
        List<String> join = List.of(Rdf.sparql("CONSTRUCT { ?a :colleague ?b } WHERE { ?a :worksAt ?o . ?b :worksAt ?o . FILTER (?a != ?b) }"));
        try (GraphStore store = GraphStore.inMemory()) {
            store.write(batch -> {
                batch.put("https://w3id.org/hkig/id/article/a#graph", Rdf.turtle(":x :worksAt :o ."));
                batch.put("https://w3id.org/hkig/id/article/b#graph", Rdf.turtle(":y :worksAt :o ."));
                batch.derive(join);
            });
            assertEquals(2, derived(store).size());
            Written again = store.write(batch -> batch.derive(join));
            assertTrue(again.nothing());
            store.write(batch -> {
                batch.delete("https://w3id.org/hkig/id/article/b#graph");
                batch.derive(join);
            });
            assertEquals(List.of(), derived(store));
        }
    }

    @Test
    void noDerivedFactRestsOnAnother() {
        try (GraphStore store = GraphStore.inMemory()) {
            store.write(batch -> {
                batch.put(store.graph("seeds"), Rdf.turtle(":x :knows :y ."));
                batch.derive(KNOWS);
            });
            store.write(batch -> batch.derive(KNOWS));
            assertEquals(1, derived(store).size());
        }
    }

    @Test
    void noDerivedFactRestsOnTheTime() {
        List<String> runs = List.of(Rdf.sparql("CONSTRUCT { ?run :at ?time } WHERE { ?run <http://www.w3.org/ns/prov#startedAtTime> ?time }"),
                Rdf.sparql("CONSTRUCT { ?run :at ?time } WHERE { GRAPH ?g { ?run <http://www.w3.org/ns/prov#startedAtTime> ?time } }"));
        try (GraphStore store = GraphStore.inMemory()) {
            store.write(batch -> {
                batch.record(new LoadRun(Instant.EPOCH, Instant.EPOCH, "k", 0, 0, 0, 0, new Written(0, 0, 0)));
                batch.derive(runs);
            });
            assertEquals(List.of(), Rdf.lines(store));
        }
    }

    @Test
    void readersNeverSeeWhatIsStale() {
        try (GraphStore store = GraphStore.inMemory()) {
            AtomicReference<List<String>> before = new AtomicReference<>();
            store.write(batch -> {
                batch.put(store.graph("seeds"), Rdf.turtle(":x :knows :y ."));
                Thread reader = Thread.ofVirtual().start(() -> before.set(Rdf.lines(store)));
                batch.derive(KNOWS);
                join(reader);
            });
            assertEquals(List.of(), before.get());
            assertEquals(2, Rdf.lines(store).size());
        }
    }

    @Test
    void refusesWhatIsNoConstruct() {
        try (GraphStore store = GraphStore.inMemory()) {
            for (String query : List.of("SELECT * WHERE { ?s ?p ?o }", "CONSTRUCT { [] :p ?s } WHERE { ?s ?p ?o }"))
                assertThrows(IllegalArgumentException.class, () -> store.write(batch -> {
                    batch.put(store.graph("seeds"), Rdf.turtle(":x :knows :y ."));
                    batch.derive(List.of(Rdf.sparql(query)));
                }));
            assertEquals(List.of(), Rdf.lines(store));
        }
    }

    private static List<String> derived(GraphStore store) {
        return Rdf.lines(store).stream().filter(line -> line.contains("graph/derived")).toList();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
