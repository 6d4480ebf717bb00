package hkig;

import hkig.knowledge.Knowledge;
import hkig.map.KnowledgeGraphs;
import hkig.store.GraphStore;
import java.io.IOException;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;

/** The union of all graphs, in memory: of the store where there is one, with our files as they are now. */
final class Graph {

    private Graph() { }

    static Model of(Home home, Knowledge knowledge) throws IOException {
        Model all = ModelFactory.createDefaultModel();
        if (Opened.isThere(home)) {
            try (GraphStore store = Opened.store(home)) {
                store.<Void>read(data -> {
                    all.add(data.getDefaultModel());
                    return null;
                });
            }
        }
        KnowledgeGraphs.of(knowledge).values().forEach(all::add);
        return all;
    }
}
