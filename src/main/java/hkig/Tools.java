package hkig;

import hkig.knowledge.Knowledge;
import hkig.knowledge.Queries;
import hkig.map.Hash;
import hkig.map.KnowledgeGraphs;
import hkig.model.Article;
import hkig.read.Reader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sys.JenaSystem;

/**
 * What loading works with: everything of {@code ontology/}, {@code seeds/} and {@code queries/}, read and checked once.
 *
 * @param program which program this is
 * @param fingerprint changes with whatever a stored graph depends on, the articles apart
 */
record Tools(Home home, Knowledge knowledge, Queries queries, Pipeline pipeline, Reader reader, String program,
        String fingerprint) {

    /** @throws hkig.knowledge.InvalidKnowledge with the problems of our own files, if there are any */
    static Tools of(Home home) {
        // Two threads that both begin with Jena can wait for each other for ever.
        JenaSystem.init();
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<Queries> queries = beside.submit(home::queries);
            Future<Reader> reader = beside.submit(home::reader);
            Knowledge knowledge = home.knowledge();
            String program = Program.fingerprint();
            String fingerprint = Hash.of(
                    knowledge.fingerprint() + "\n" + knowledge.linksFingerprint() + "\n" + program + "\n" + Home.constructs(queries.get()));
            return new Tools(home, knowledge, queries.get(), new Pipeline(knowledge), reader.get(), program,
                    fingerprint.substring(0, 32));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("stopped before anything was done", e);
        }
    }

    /** CONSTRUCT queries of what follows from several graphs. */
    List<String> constructs() {
        return Home.constructs(queries);
    }

    Map<String, Model> knowledgeGraphs() {
        return KnowledgeGraphs.of(knowledge);
    }

    Stamp stamp(Article article, boolean seed) {
        return Stamp.of(program + pipeline.stamp(article), article, seed);
    }
}
