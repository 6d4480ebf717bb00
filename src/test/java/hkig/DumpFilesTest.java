package hkig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.serve.Http;
import hkig.serve.Settings;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The dumps of a running server. */
class DumpFilesTest {

    @Test @Timeout(120)
    void areMadeWhenAskedForAndAnewAfterAChange(@TempDir Path folder) throws Exception {
        try (OwnHome home = new OwnHome(folder)) {
            Home parsed = (Home) Main.commandLine().parseArgs(home.words("serve")).subcommand().commandSpec().mixins().get("home").userObject();
            try (Serving serving = Serving.start(parsed, Settings.USUAL.withPort(0), false, Talk.to(said -> { }))) {
                Http http = new Http(serving.address());
                assertTrue(Files.notExists(home.data.resolve("dumps")));
                HttpResponse<String> first = http.get("dumps/hkig.nq.gz");
                assertTrue(first.statusCode() == 200 || first.statusCode() == 503
                    && first.headers().firstValue("Retry-After").isPresent(), first::toString);
                HttpResponse<byte[]> quads = written(serving.address().resolve("dumps/hkig.nq.gz"), "");
                assertEquals(quads.body().length, quads.headers().firstValueAsLong("Content-Length").orElse(-1));
                String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(quads.body()));
                String tag = quads.headers().firstValue("ETag").orElse("none");
                assertEquals("\"" + sum + "\"", tag);
                assertTrue(http.get("dumps/SHA256SUMS").body().contains(sum + "  hkig.nq.gz"));
                assertEquals(304, http.get("dumps/hkig.nq.gz", "If-None-Match", tag).statusCode());
                assertEquals(404, http.get("dumps/store.properties").statusCode());
                DatasetGraph dataset = DatasetFactory.create().asDatasetGraph();
                RDFParser.fromString(http.get("data", "Accept", "application/n-quads").body(), Lang.NQUADS).parse(dataset);
                DatasetGraph dumped = DatasetFactory.create().asDatasetGraph();
                RDFParser.source(new GZIPInputStream(new ByteArrayInputStream(quads.body()))).lang(Lang.NQUADS).parse(dumped);
                assertEquals(dataset.stream().count(), dumped.stream().count());
                assertEquals(404, http.get("dumps/changes.rdfp.gz").statusCode());

                Path page = Files.writeString(folder.resolve("page.html"), OwnHome.PAGE);
                assertEquals(0, home.run("load", page.toString()).exit());
                written(serving.address().resolve("dumps/hkig.nq.gz"), tag);
                assertEquals(200, http.get("dumps/changes.rdfp.gz").statusCode());
            }
        }
    }

    /** Asks until the dump is there and another than the one that is known. */
    private static HttpResponse<byte[]> written(URI address, String known) throws Exception {
        while (true) {
            HttpResponse<byte[]> answer = Http.CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200 && !answer.headers().firstValue("ETag").orElse("").equals(known)) return answer;
            assertTrue(answer.statusCode() == 200 || answer.statusCode() == 503, answer::toString);
            Thread.onSpinWait();
        }
    }
}
