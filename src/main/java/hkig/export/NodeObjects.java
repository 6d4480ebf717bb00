package hkig.export;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * JSON-LD in expanded form, one node object a line, of triples that come sorted by subject and predicate: a graph of any
 * size in the memory of one subject.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11/#expanded-document-form">JSON-LD 1.1, expanded document form</a>
 */
final class NodeObjects extends StreamRDFBase {

    private final Writer out;
    private final JsonWriter json;
    private Node subject;
    private Node predicate;

    NodeObjects(OutputStream out) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.json = new JsonWriter(this.out);
        this.json.setHtmlSafe(false);
    }

    @Override public void start() {
        doing(json::beginArray);
    }

    @Override public void triple(Triple triple) {
        doing(() -> {
            if (!triple.getSubject().equals(subject)) begin(triple.getSubject());
            if (!triple.getPredicate().equals(predicate)) property(triple.getPredicate());
            value(triple.getObject());
        });
    }

    /** Parsers of N-Quads hand on a triple as a quad of the default graph. */
    @Override public void quad(Quad quad) {
        triple(quad.asTriple());
    }

    @Override public void finish() {
        doing(() -> {
            end();
            line();
            json.endArray();
            json.flush();
            out.write('\n');
            out.flush();
        });
    }

    private void begin(Node next) throws IOException {
        end();
        line();
        subject = next;
        json.beginObject().name("@id").value(next.getURI());
    }

    private void end() throws IOException {
        if (predicate != null) json.endArray();
        if (subject != null) json.endObject();
        predicate = null;
    }

    private void line() throws IOException {
        json.flush();
        out.write('\n');
    }

    private void property(Node next) throws IOException {
        if (predicate != null) json.endArray();
        predicate = next;
        json.name(isType() ? "@type" : next.getURI()).beginArray();
    }

    private void value(Node object) throws IOException {
        if (isType() && object.isURI()) {
            json.value(object.getURI());
            return;
        }
        json.beginObject();
        if (object.isURI()) json.name("@id").value(object.getURI());
        else {
            json.name("@value").value(object.getLiteralLexicalForm());
            if (!object.getLiteralLanguage().isEmpty()) json.name("@language").value(object.getLiteralLanguage());
            else if (!object.getLiteralDatatypeURI().equals(XSD.xstring.getURI()))
                json.name("@type").value(object.getLiteralDatatypeURI());
        }
        json.endObject();
    }

    private boolean isType() {
        return predicate.equals(RDF.type.asNode());
    }

    private interface Step {
        void go() throws IOException;
    }

    private static void doing(Step step) {
        try {
            step.go();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
