package hkig;

import hkig.knowledge.Knowledge;
import hkig.knowledge.Terms;
import hkig.map.KnowledgeGraphs;
import hkig.store.GraphStore;
import java.nio.file.Path;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/** A store on disk with the curated knowledge and one graph more. */
final class SmallStore {

    static final String ARTICLE = Terms.BASE + "article/small";

    private SmallStore() { }

    /** @param turtle what the article's graph holds, with the usual prefixes */
    static Path make(Path folder, String turtle) {
        Model article = ModelFactory.createDefaultModel();
        RDFParser.fromString("""
                @base <https://w3id.org/hkig/id/> .
                @prefix hkig: <https://w3id.org/hkig/ontology#> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                """ + turtle, Lang.TURTLE).parse(article);
        Knowledge knowledge = Knowledge.load(Path.of("").toAbsolutePath(), Terms.BASE);
        try (GraphStore store = GraphStore.at(folder)) {
            store.write(batch -> {
                KnowledgeGraphs.of(knowledge).forEach(batch::put);
                batch.put(GraphStore.articleGraph(ARTICLE), article);
            });
        }
        return folder;
    }
}
