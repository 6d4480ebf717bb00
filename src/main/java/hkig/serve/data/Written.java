package hkig.serve.data;

import hkig.serve.web.Sent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;

/** A graph as the answer to a request, in the form of RDF that its Accept header asks for; Turtle where all are the same. */
final class Written {

    private static final AcceptList OFFERED = AcceptList.create("text/turtle", "application/ld+json",
        "application/n-triples", "application/rdf+xml", "application/trig", "application/n-quads");

    private Written() { }

    /** The form of RDF that a client accepts, empty where it accepts none of ours. */
    static Optional<Lang> accepted(HttpServletRequest request) {
        String header = request.getHeader("Accept");
        if (header == null || header.isBlank()) return Optional.of(Lang.TURTLE);
        return Optional.ofNullable(AcceptList.match(new AcceptList(header), OFFERED)).map(MediaType::getContentTypeStr)
            .map(RDFLanguages::contentTypeToLang);
    }

    static void send(HttpServletRequest request, HttpServletResponse response, Graph graph, Lang form) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RDFWriter.source(graph).lang(form).output(bytes);
        response.addHeader("Vary", "Accept");
        response.setContentType(form.getContentType().getContentTypeStr() + ";charset=utf-8");
        Sent.send(request, response, bytes.toByteArray());
    }
}
