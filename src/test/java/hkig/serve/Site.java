package hkig.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A server of a dataset, and its pages as a browser without scripts reads them. */
public record Site(SparqlServer server, Http http) implements AutoCloseable {

    public static Site of(DatasetGraph dataset) throws IOException {
        SparqlServer server = SparqlServer.start(Sample.served(dataset), Sample.settings(Duration.ofSeconds(5), 100));
        return new Site(server, new Http(server.address()));
    }

    /** A page that is there. */
    public Document page(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = http.get(path, "Accept", "text/html");
        assertEquals(200, response.statusCode(), path);
        return Jsoup.parse(response.body());
    }

    @Override public void close() {
        server.close();
    }
}
