package hkig.store;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.process.normalize.NormalizeRDFTerms;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/** The batch of one write transaction. */
final class BatchWriter implements Batch {

    /** Quads between two looks at the disk; they stay far below its margin. */
    private static final int QUADS_A_LOOK = 32;

    private final Database database;
    private final DatasetGraph data;
    private final Loads loads;
    private final KeptTexts texts;
    private final Node derived;
    private final Set<String> touchedTexts = new HashSet<>();
    private final Set<Node> changed = new HashSet<>();
    private long added;
    private long removed;

    BatchWriter(Database database, KeptTexts texts, String base) {
        this.database = database;
        this.data = database.data();
        this.texts = texts;
        this.loads = new Loads(data, base);
        this.derived = NodeFactory.createURI(base + "graph/derived");
    }

    /** Runs the work in a transaction and commits it; the caller holds the write lock of the store. */
    Written run(Consumer<Batch> work) {
        try {
            database.requireSpace();
            database.writing(() -> data.begin(ReadWrite.WRITE));
            work.accept(this);
            texts.settle();
            database.requireSpaceFor(added + removed);
            database.writing(data::commit);
        } catch (RuntimeException | Error e) {
            abort(e);
            throw e;
        } finally {
            data.end();
            texts.forget();
            deleteUnusedTexts();
        }
        return written();
    }

    private void abort(Throwable why) {
        try {
            if (data.isInTransaction()) data.abort();
        } catch (RuntimeException e) {
            why.addSuppressed(e);
        }
    }

    /** Of the texts that this batch put or let go: after a commit those let go, after an abort those put. */
    private void deleteUnusedTexts() {
        if (touchedTexts.isEmpty()) return;
        Txn.executeRead(data, () -> touchedTexts.stream().filter(text -> !loads.uses(text)).forEach(texts::delete));
    }

    @Override
    public void put(String graph, Model model) {
        Set<Triple> wanted = new HashSet<>();
        model.getGraph().find().forEachRemaining(triple -> wanted.add(canonical(graph, triple)));
        database.writing(() -> difference(named(graph), wanted));
    }

    @Override
    public void delete(String graph) {
        database.writing(() -> difference(named(graph), Set.of()));
    }

    @Override
    public void putArticle(String article, Model model, byte[] text, String stamp) {
        String graph = GraphStore.articleGraph(article);
        put(graph, model);
        String hash = texts.put(text);
        touchedTexts.add(hash);
        loads.text(named(graph)).ifPresent(touchedTexts::add);
        database.writing(() -> loads.keep(named(graph), article, hash, stamp));
    }

    @Override
    public boolean retract(String article) {
        Node graph = named(GraphStore.articleGraph(article));
        if (loads.stamp(graph).isEmpty()) return false;
        loads.text(graph).ifPresent(touchedTexts::add);
        database.writing(() -> {
            difference(graph, Set.of());
            loads.forget(graph);
        });
        return true;
    }

    @Override
    public void replaceKnowledge(Map<String, Model> graphs, String fingerprint) {
        graphs.forEach(this::put);
        database.writing(() -> {
            for (Node old : loads.knowledge().keySet()) {
                if (graphs.containsKey(old.getURI())) continue;
                difference(old, Set.of());
                loads.forget(old);
            }
            for (String graph : graphs.keySet()) loads.setKnowledge(named(graph), fingerprint);
        });
    }

    @Override
    public void derive(List<String> constructs) {
        Set<Triple> wanted = new HashSet<>();
        new Derivation(data, List.of(derived, loads.graph())).of(constructs)
                .forEach(triple -> wanted.add(canonical(derived.getURI(), triple)));
        database.writing(() -> difference(derived, wanted));
    }

    @Override
    public void record(LoadRun run) {
        database.writing(() -> loads.record(run));
    }

    @Override
    public Written written() {
        return new Written(added, removed, changed.size());
    }

    private void difference(Node graph, Set<Triple> wanted) {
        Set<Triple> standing = new HashSet<>();
        data.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> standing.add(quad.asTriple()));
        for (Triple triple : standing) {
            if (wanted.contains(triple)) continue;
            data.delete(graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
            removed++;
            changed(graph);
        }
        for (Triple triple : wanted) {
            if (standing.contains(triple)) continue;
            data.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
            added++;
            changed(graph);
        }
    }

    private void changed(Node graph) {
        changed.add(graph);
        if ((added + removed) % QUADS_A_LOOK == 0) database.requireSpace();
    }

    /** In the literal forms that TDB2 itself gives back, so that what stands and what is wanted can be compared. */
    private static Triple canonical(String graph, Triple triple) {
        if (triple.getSubject().isBlank() || triple.getObject().isBlank())
            throw new IllegalArgumentException("graph <" + graph + "> has a blank node, which no second load can find"
                    + " again: give it an IRI: " + triple);
        Node object = triple.getObject();
        return object.isLiteral()
                ? Triple.create(triple.getSubject(), triple.getPredicate(), NormalizeRDFTerms.get().normalize(object))
                : triple;
    }

    private static Node named(String graph) {
        Node node = NodeFactory.createURI(graph);
        if (!graph.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]*"))
            throw new IllegalArgumentException("not an absolute IRI: <" + graph + ">");
        return node;
    }
}
