package hkig;

import hkig.store.GraphStore;
import hkig.store.StoreInUse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;

/** The store in the data folder for reading: itself, or a copy in memory of what the process that holds it serves. */
final class Opened {

    private Opened() { }

    static boolean isThere(Home home) {
        return Files.isDirectory(home.data().resolve("database"));
    }

    static Failure absent(Home home) {
        return new Failure(home.data()
                + ": there is no store here; hkig serve or hkig load makes one, --data names another folder");
    }

    /**
     * Opens the store; close it.
     *
     * @throws Failure if there is none
     * @throws StoreInUse if what holds it is no server of ours
     */
    static GraphStore store(Home home) throws IOException {
        if (!isThere(home)) throw absent(home);
        try {
            return home.store();
        } catch (StoreInUse held) {
            Endpoint endpoint = Endpoint.of(home.data()).orElseThrow(() -> held);
            DatasetGraph served = DatasetFactory.create().asDatasetGraph();
            try (InputStream body = endpoint.dataset().body()) {
                RDFParser.source(body).lang(Lang.NQUADS).parse(served);
            }
            GraphStore copy = GraphStore.inMemory(home.base());
            copy.write(batch -> {
                for (Iterator<Node> graphs = served.listGraphNodes(); graphs.hasNext();) {
                    Node graph = graphs.next();
                    batch.put(graph.getURI(), ModelFactory.createModelForGraph(served.getGraph(graph)));
                }
            });
            return copy;
        }
    }
}
