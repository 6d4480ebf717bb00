package hkig;

import hkig.model.Article;
import hkig.read.ArticleJson;
import hkig.store.GraphStore;
import hkig.store.LoadRun;
import hkig.store.Written;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;

/**
 * One run that writes to the store. Articles are extracted side by side and written in the order in which they came,
 * many in a transaction together with what is derived; one that stands already is skipped before extraction.
 */
final class Intake implements AutoCloseable {

    /** The fingerprint of knowledge under which not every article was read yet. */
    static final String UNFINISHED = "unfinished";

    private static final int MOST_ARTICLES = 1_000;
    private static final long MOST_TRIPLES = 200_000;
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    /** An article whose graph is being made. */
    private record Coming(Article article, String iri, Stamp stamp, Future<Model> graph) { }

    private record Made(Article article, String iri, Stamp stamp, Model graph) { }

    private final Tools tools;
    private final GraphStore store;
    private final Talk talk;
    private final Instant started = Instant.now();
    private final ExecutorService extraction =
            Executors.newFixedThreadPool(THREADS, Thread.ofPlatform().daemon().factory());
    private final Deque<Coming> coming = new ArrayDeque<>();
    private final List<Made> made = new ArrayList<>();
    private final Map<String, Stamp> waiting = new HashMap<>();
    private final Set<String> dropped = new HashSet<>();
    private Optional<String> knowledge = Optional.empty();
    private boolean begun;
    private long triples;
    private int put;
    private int unchanged;
    private int skipped;
    private int retracted;
    private Written written = new Written(0, 0, 0);

    Intake(Tools tools, GraphStore store, Talk talk) {
        this.tools = tools;
        this.store = store;
        this.talk = talk;
    }

    /**
     * Puts the graphs of the knowledge in the first batch. Until the last batch they stand as unfinished, so that a run
     * that was interrupted is done again.
     */
    void knowledge(String fingerprint) {
        knowledge = Optional.of(fingerprint);
    }

    /**
     * Takes an article.
     *
     * @param seed whether it comes from {@code seeds/articles}
     * @return its IRI
     */
    String take(Article article, boolean seed) {
        String iri = tools.pipeline().iri(article);
        Stamp stamp = tools.stamp(article, seed);
        dropped.remove(iri);
        Optional<Stamp> stands = Optional.ofNullable(waiting.get(iri))
                .or(() -> store.articleStamp(iri).map(Stamp::parse));
        if (stands.filter(there -> there.covers(stamp)).isPresent()) {
            unchanged++;
            return iri;
        }
        waiting.put(iri, stamp);
        Pipeline pipeline = tools.pipeline();
        coming.add(new Coming(article, iri, stamp, extraction.submit(() -> pipeline.graph(pipeline.resolve(article)))));
        if (coming.size() >= 4 * THREADS) settle(coming.remove());
        if (made.size() >= MOST_ARTICLES || triples >= MOST_TRIPLES) write(false);
        return iri;
    }

    /** Counts something that could not be taken, and says why. */
    void skip(String why) {
        skipped++;
        talk.say(why);
    }

    /** Takes an article back when the run ends, unless it is taken until then. */
    void drop(String iri) {
        dropped.add(iri);
    }

    int skipped() {
        return skipped;
    }

    /** How many articles came so far, readable or not. */
    int seen() {
        return put + unchanged + skipped + coming.size() + made.size();
    }

    private void settle(Coming next) {
        try {
            Model graph = next.graph().get();
            made.add(new Made(next.article(), next.iri(), next.stamp(), graph));
            triples += graph.size();
        } catch (ExecutionException e) {
            waiting.remove(next.iri());
            skip("not loaded: " + next.article().source() + ", article " + next.article().id() + ": "
                    + String.join(" ", Troubles.lines(e.getCause())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("stopped before the end; what was written before is kept", e);
        }
    }

    private void write(boolean last) {
        Written before = written;
        written = before.plus(store.write(batch -> {
            // Before the last graphs are waited for: they are made meanwhile.
            if (last || !begun)
                knowledge.ifPresent(done -> batch.replaceKnowledge(tools.knowledgeGraphs(), last ? done : UNFINISHED));
            while (last && !coming.isEmpty()) settle(coming.remove());
            for (Made each : made)
                batch.putArticle(each.iri(), each.graph(), ArticleJson.write(each.article()), each.stamp().toString());
            if (last) dropped.forEach(iri -> retracted += batch.retract(iri) ? 1 : 0);
            batch.derive(tools.constructs());
            if (last) batch.record(new LoadRun(started, Instant.now(), tools.fingerprint(), put + made.size(),
                    unchanged, skipped, retracted, before.plus(batch.written())));
        }));
        begun = true;
        put += made.size();
        made.clear();
        triples = 0;
        waiting.clear();
        coming.forEach(next -> waiting.put(next.iri(), next.stamp()));
    }

    /** Writes what is left, and says what the run did. */
    void finish() {
        if (knowledge.isPresent() || begun || !coming.isEmpty() || !made.isEmpty() || !dropped.isEmpty()) write(true);
        talk.say(summary());
        store.compactIfGrown();
    }

    private String summary() {
        List<String> counts = Stream.of(count(put, "loaded"), count(unchanged, "unchanged"),
                count(retracted, "taken back"), count(skipped, "failed")).flatMap(Optional::stream).toList();
        return (counts.isEmpty() ? "knowledge" : "articles: " + String.join(", ", counts))
                + "; statements: %,d added, %,d removed".formatted(written.added(), written.removed());
    }

    private static Optional<String> count(int articles, String what) {
        return articles == 0 ? Optional.empty() : Optional.of("%,d %s".formatted(articles, what));
    }

    @Override
    public void close() {
        extraction.shutdownNow();
        talk.erase();
    }
}
