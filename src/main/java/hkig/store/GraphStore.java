package hkig.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/**
 * The dataset: one named graph an article, and {@code ontology}, {@code seeds}, {@code links}, {@code enriched},
 * {@code derived} and {@code loads} beside them. Any number of threads read while one writes; each sees the dataset as it
 * was when it began. What stands depends on articles and knowledge alone, not on order or batches, but for {@code loads}.
 */
public final class GraphStore implements AutoCloseable {

    public static final String DEFAULT_BASE = "https://w3id.org/hkig/id/";

    private final String base;
    private final Optional<StoreLock> lock;
    private final Optional<StoreAbout> about;
    private final Database database;
    private final KeptTexts texts;
    private final Loads loads;
    private final DatasetGraph view;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile long version;

    private GraphStore(String base, Optional<StoreLock> lock, Optional<StoreAbout> about, Database database,
            KeptTexts texts) {
        this.base = base;
        this.lock = lock;
        this.about = about;
        this.database = database;
        this.texts = texts;
        this.loads = new Loads(database.data(), base);
        this.view = new UnionView(database.data());
    }

    public static GraphStore inMemory() {
        return inMemory(DEFAULT_BASE);
    }

    public static GraphStore inMemory(String base) {
        return new GraphStore(base, Optional.empty(), Optional.empty(), Database.inMemory(), new MemoryTexts());
    }

    public static GraphStore at(Path folder) {
        return at(folder, DEFAULT_BASE);
    }

    /**
     * Opens the store in a folder for this process alone, and makes it at first use: {@code database/} (TDB2),
     * {@code texts/}, {@code lock} and {@code store.properties}.
     *
     * @param base of the IRIs of things; ends with a slash
     * @throws StoreInUse if something else has it open
     * @throws StoreUnwritable if the folder cannot be written
     * @throws StoreFailure if the store is of another base
     */
    public static GraphStore at(Path folder, String base) {
        return at(folder, base, Database.MARGIN);
    }

    static GraphStore at(Path folder, String base, long margin) {
        Path data = folder.toAbsolutePath().normalize();
        StoreLock lock = StoreLock.on(data);
        try {
            StoreAbout about = new StoreAbout(data, base);
            GraphStore store = new GraphStore(base, Optional.of(lock), Optional.of(about),
                    Database.at(data.resolve("database"), margin), new FolderTexts(data.resolve("texts")));
            if (lock.afterCrash()) store.texts.retain(store.reading(store.loads::texts));
            return store;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** IRI of the named graph of an article. */
    public static String articleGraph(String article) {
        return article + "#graph";
    }

    /** IRI of one of the graphs that are no article's: {@code seeds}, {@code derived}, ... */
    public String graph(String name) {
        return base + "graph/" + name;
    }

    public String base() {
        return base;
    }

    /**
     * Writes a batch in one transaction: readers see all of it or nothing. Where the work throws, nothing is changed.
     * Other writers wait.
     *
     * @return what changed
     * @throws StoreUnwritable if the disk is full or read-only; what was committed before is kept
     */
    public Written write(Consumer<Batch> work) {
        if (database.data().isInTransaction()) throw new IllegalStateException("a batch inside a batch or a read");
        writing.lock();
        try {
            return new BatchWriter(database, texts, base).run(work);
        } finally {
            version++;
            writing.unlock();
        }
    }

    /**
     * Reads in one transaction. The default graph is the union of the named graphs; the dataset must not leave the
     * function, nor must anything that reads it lazily.
     */
    public <T> T read(Function<Dataset, T> work) {
        return reading(() -> work.apply(DatasetFactory.wrap(view)));
    }

    /** Grows with each batch: who computed something from the dataset knows by it when to compute it anew. */
    public long version() {
        return version;
    }

    /** The live dataset for an endpoint, read-only, its default graph the union. It lasts until the store is closed. */
    public DatasetGraph dataset() {
        return view;
    }

    /** The stamp under which the article's graph was written; empty where the article is unknown. */
    public Optional<String> articleStamp(String article) {
        return reading(() -> loads.stamp(NodeFactory.createURI(articleGraph(article))));
    }

    /** Every article that stands, by IRI. */
    public List<KeptArticle> articles() {
        return reading(loads::articles);
    }

    /**
     * The text as it was given to {@link Batch#putArticle}.
     *
     * @throws StoreFailure if the text is gone or damaged
     */
    public byte[] keptText(KeptArticle article) {
        return texts.get(article.text()).orElseThrow(() -> new StoreFailure("the kept text " + article.text() + " of <"
                + article.iri() + "> is gone from the store: load the article again."));
    }

    /** The fingerprint of the knowledge that stands; empty before the first. */
    public Optional<String> knowledgeFingerprint() {
        return reading(() -> loads.knowledge().values().stream().sorted().findFirst());
    }

    /** Says who holds the store, for the message that others get: {@code hkig serve, port 3330}. */
    public void announce(String holder) {
        lock.ifPresent(held -> held.announce(holder));
    }

    /**
     * Compacts a store on disk that is over 256 MB and over four times its size after the compaction before. Readers go
     * on, writers wait; without room for a second copy on the disk nothing is done.
     *
     * @return whether it was compacted
     */
    public boolean compactIfGrown() {
        writing.lock();
        try {
            return about.isPresent() && database.compactIfGrown(about.get());
        } finally {
            writing.unlock();
        }
    }

    /** Compacts a store on disk whatever its size. */
    void compact() {
        about.ifPresent(database::compact);
    }

    private <T> T reading(Supplier<T> work) {
        return Txn.calculateRead(database.data(), work);
    }

    @Override
    public void close() {
        writing.lock();
        try {
            database.close();
            lock.ifPresent(StoreLock::close);
        } finally {
            writing.unlock();
        }
    }
}
