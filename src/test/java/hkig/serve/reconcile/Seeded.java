package hkig.serve.reconcile;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import hkig.knowledge.Terms;
import hkig.map.KnowledgeGraphs;
import hkig.serve.Http;
import hkig.serve.Sample;
import hkig.serve.Served;
import hkig.serve.SparqlServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;

/** A server of the seeds, and how clients of the reconciliation service ask it. */
final class Seeded implements AutoCloseable {

    final SparqlServer server;
    final Http http;

    private Seeded(SparqlServer server) {
        this.server = server;
        this.http = new Http(server.address());
    }

    static Seeded start() throws IOException {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        Txn.executeWrite(dataset, () -> KnowledgeGraphs.of(Labelled.KNOWLEDGE).forEach((name, model) ->
            dataset.addGraph(NodeFactory.createURI(name), model.getGraph())));
        return new Seeded(SparqlServer.start(new Served(dataset, () -> 0, Terms.BASE, Labelled.KNOWLEDGE.fold(),
            Labelled.KNOWLEDGE.nameWords(), List.of(), Sample.PROPERTIES, Sample.WORDING, Optional.empty()),
            Sample.settings(Duration.ofSeconds(10), 1_000)));
    }

    JsonObject get(String path, String... headers) throws Exception {
        HttpResponse<String> answer = http.get(path, headers);
        if (answer.statusCode() != 200) throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    HttpResponse<String> post(String parameter, String json) throws Exception {
        return http.send("POST", "reconcile", parameter + "=" + Http.encoded(json), "Content-Type", Http.FORM);
    }

    /** The answer to one query. */
    JsonObject asked(String query) throws Exception {
        HttpResponse<String> answer = post("queries", "{\"q0\": " + query + "}");
        if (answer.statusCode() != 200) throw new AssertionError(query + ": " + answer.statusCode() + " " + answer.body());
        return JsonParser.parseString(answer.body()).getAsJsonObject().getAsJsonObject("q0");
    }

    /** The first candidate for one query. */
    JsonObject first(String query) throws Exception {
        return asked(query).getAsJsonArray("result").get(0).getAsJsonObject();
    }

    @Override public void close() {
        server.close();
    }
}
