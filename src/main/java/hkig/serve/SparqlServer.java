package hkig.serve;

import hkig.knowledge.Question;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.riot.WebContent;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;

/**
 * The public server, on the loopback and read-only: {@code /sparql} answers queries over the union of all named graphs,
 * {@code /data} gives graphs away (Graph Store Protocol, GET and HEAD), {@code /id/...} tells what is known of a thing,
 * {@code /} is the page for people. From its start on, no query of this process reaches another machine.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-protocol/">SPARQL 1.1 Protocol</a>
 * @see <a href="https://www.w3.org/TR/sparql11-http-rdf-update/">SPARQL 1.1 Graph Store HTTP Protocol</a>
 */
public final class SparqlServer implements AutoCloseable {

    private final FusekiServer fuseki;
    private final Evaluation evaluation;

    private SparqlServer(FusekiServer fuseki, Evaluation evaluation) {
        this.fuseki = fuseki;
        this.evaluation = evaluation;
    }

    /**
     * Starts to serve. The dataset stays the caller's, who closes it after the server.
     *
     * @param base IRI that the IRIs of all things begin with, ending in a slash; {@code /id/} answers for it
     * @param questions what the page lists, in its order
     * @throws BindException where another program listens on the port; the message says so in a sentence
     */
    public static SparqlServer start(DatasetGraph dataset, String base, List<Question> questions, Settings settings)
            throws IOException {
        Isolation.enter();
        Map<String, String> prefixes = Prefixes.of(base);
        UnionView view = new UnionView(dataset, prefixes);
        Evaluation evaluation = new Evaluation(dataset, view, settings);
        FusekiServer fuseki = FusekiServer.create().port(settings.port()).loopback(true)
            .fusekiModules(FusekiModules.empty())
            .registerOperation(Operation.Query, WebContent.contentTypeSPARQLQuery,
                new BoundedQuery(evaluation, settings.rows()))
            .registerOperation(Operation.GSP_R, new GraphRead(dataset))
            .add("/sparql", DataService.newBuilder(dataset).addEndpoint(Operation.Query))
            .add("/data", DataService.newBuilder(view).addEndpoint(Operation.GSP_R))
            .addFilter("/*", new Guard())
            .addServlet("/id/*", new Things(view, base, prefixes))
            .addServlet("/*", new PageFiles(Map.of("/page.json", PageData.json(base, prefixes, questions, settings))))
            .build();
        compressed(fuseki.getJettyServer());
        fuseki.getJettyServer().getDescendants(ServletContextHandler.class)
            .forEach(context -> context.setMaxFormContentSize(Guard.MOST_BYTES));
        try {
            fuseki.start();
        } catch (FusekiException e) {
            evaluation.close();
            if (causedBy(e, BindException.class)) throw portTaken(settings.port());
            throw e;
        }
        return new SparqlServer(fuseki, evaluation);
    }

    /** Where the page is, for example {@code http://localhost:3330/}. */
    public URI address() {
        return URI.create("http://localhost:" + fuseki.getPort() + "/");
    }

    /** How many queries run at this moment. */
    int running() {
        return evaluation.running();
    }

    @Override public void close() {
        fuseki.stop();
        evaluation.close();
    }

    // Jetty announces the end of GzipHandler; its successor is not in the jar that Fuseki comes in.
    @SuppressWarnings("removal")
    private static void compressed(org.eclipse.jetty.server.Server jetty) {
        jetty.insertHandler(new org.eclipse.jetty.server.handler.gzip.GzipHandler());
    }

    private static BindException portTaken(int port) {
        return new BindException("Port " + port + " is in use by another program: stop that, or choose another port, "
            + "for example --port " + (port < 65_535 ? port + 1 : port - 1) + ".");
    }

    private static boolean causedBy(Throwable thrown, Class<? extends Throwable> kind) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause())
            if (kind.isInstance(cause)) return true;
        return false;
    }
}
