package hkig.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/** Writes quads in an order that depends on them alone. */
final class QuadsWriter {

    private static final long LINES_IN_MEMORY = 256L << 20;
    private static final int LINES_A_PARSE = 1000;

    private final OutputStream out;
    private final Map<String, String> prefixes;

    QuadsWriter(OutputStream out, Map<String, String> prefixes) {
        this.out = out;
        this.prefixes = prefixes;
    }

    void write(Format format, Iterator<Quad> quads) throws IOException {
        switch (format) {
            case NQUADS -> sorted(quads, QuadsWriter::quad, line -> out.write((line + "\n").getBytes(StandardCharsets.UTF_8)));
            case TRIG -> stream(quads, quad -> Lines.term(quad.getGraph()) + "\t" + quad(quad), RDFFormat.TRIG_BLOCKS);
            case TURTLE -> stream(quads, QuadsWriter::triple, RDFFormat.TURTLE_BLOCKS);
            case JSONLD -> whole(quads, RDFFormat.JSONLD_PRETTY);
            case RDFXML -> whole(quads, RDFFormat.RDFXML_PLAIN);
            case CSV -> throw new IllegalArgumentException("csv holds rows");
        }
    }

    /** The union as JSON-LD in expanded form, which needs no more memory for more triples. */
    void nodeObjects(Iterator<Quad> quads) throws IOException {
        NodeObjects nodes = new NodeObjects(out);
        nodes.start();
        parsed(quads, QuadsWriter::triple, nodes);
        nodes.finish();
    }

    private static String triple(Quad quad) {
        return Lines.triple(quad.asTriple()) + ".";
    }

    private static String quad(Quad quad) {
        return Lines.triple(quad.asTriple()) + Lines.term(quad.getGraph()) + " .";
    }

    private static void sorted(Iterator<Quad> quads, Function<Quad, String> line, LineSorter.Sink sink) throws IOException {
        try (LineSorter sorter = new LineSorter(LINES_IN_MEMORY)) {
            while (quads.hasNext()) sorter.add(line.apply(quads.next()));
            sorter.drain(sink);
        }
    }

    private void stream(Iterator<Quad> quads, Function<Quad, String> line, RDFFormat format) throws IOException {
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, format);
        writer.start();
        prefixes.forEach(writer::prefix);
        parsed(quads, line, writer);
        writer.finish();
    }

    /** By way of memory: Jena has no writer of these formats that takes a stream. */
    private void whole(Iterator<Quad> quads, RDFFormat format) throws IOException {
        SortedGraph graph = new SortedGraph();
        parsed(quads, QuadsWriter::triple, StreamRDFLib.graph(graph));
        graph.getPrefixMapping().setNsPrefixes(prefixes);
        RDFWriter.source(graph).format(format).output(out);
    }

    /** Sorts lines of the form {@code [key TAB] N-Quads} and hands on their quads; the key, if any, sorts first. */
    private static void parsed(Iterator<Quad> quads, Function<Quad, String> line, StreamRDF sink) throws IOException {
        StringBuilder lines = new StringBuilder();
        int[] held = {0};
        sorted(quads, line, text -> {
            lines.append(text, text.indexOf('\t') + 1, text.length()).append('\n');
            if (++held[0] % LINES_A_PARSE == 0) parse(lines, sink);
        });
        parse(lines, sink);
    }

    private static void parse(StringBuilder lines, StreamRDF sink) {
        RDFParser.fromString(lines.toString(), Lang.NQUADS).checking(false).parse(new StreamRDFWrapper(sink) {
            @Override
            public void start() { }

            @Override
            public void finish() { }
        });
        lines.setLength(0);
    }
}
