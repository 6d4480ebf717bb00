package hkig;

import hkig.knowledge.Knowledge;
import hkig.knowledge.Queries;
import hkig.map.Hash;
import hkig.map.KnowledgeGraphs;
import hkig.model.Article;
import hkig.read.Reader;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Model;

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
        Knowledge knowledge = home.knowledge();
        Queries queries = home.queries();
        String program = Program.fingerprint();
        String fingerprint = Hash.of(knowledge.fingerprint() + "\n" + program + "\n" + Home.constructs(queries));
        return new Tools(home, knowledge, queries, new Pipeline(knowledge), home.reader(), program, fingerprint.substring(0, 32));
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
