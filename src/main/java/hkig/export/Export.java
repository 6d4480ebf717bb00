package hkig.export;

import hkig.store.GraphStore;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Writes what the store holds. The output depends on that alone: sorted, one set of prefixes, UTF-8 without escapes,
 * literals in the canonical form of XSD 1.1. Kept texts are never part of it.
 */
public final class Export {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final GraphStore store;

    public Export(GraphStore store) {
        this.store = store;
    }

    /**
     * Writes a file whole or not at all; one that is there already is replaced at the end. What is no regular file, as
     * a pipe, is written straight.
     *
     * @throws ExportFailure if the file cannot be written, the graph is not in the store, or the query does not parse
     */
    public void write(Selection selection, Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            try (OutputStream out = Files.newOutputStream(file)) {
                write(selection, out);
            } catch (IOException e) {
                throw unwritable(file, e);
            }
            return;
        }
        Path unfinished = null;
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            unfinished = target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                write(selection, Channels.newOutputStream(channel));
                channel.force(true);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            delete(unfinished);
            throw unwritable(file, e);
        } catch (RuntimeException e) {
            delete(unfinished);
            throw e.getCause() instanceof IOException cause ? unwritable(file, cause) : e;
        }
    }

    /** Writes to a stream, which stays open. */
    public void write(Selection selection, OutputStream out) {
        store.<Void>read(data -> {
            try {
                OutputStream buffered = new BufferedOutputStream(out);
                write(selection, data.asDatasetGraph(), buffered);
                buffered.flush();
            } catch (IOException e) {
                throw new ExportFailure("the export could not be written: " + e.getMessage(), e);
            } catch (RuntimeIOException e) {
                throw new ExportFailure("the export could not be written: " + e.getMessage(), e.getCause());
            } catch (JenaException e) {
                throw new ExportFailure(selection.format() + " cannot hold this: " + e.getMessage(), e);
            }
            return null;
        });
    }

    /** Writes the union as JSON-LD in expanded form, one node object a line, in bounded memory. */
    void nodeObjects(OutputStream out) {
        store.<Void>read(data -> {
            try {
                new QuadsWriter(out, Prefixes.of(store.base())).nodeObjects(data.asDatasetGraph().find());
            } catch (IOException e) {
                throw new ExportFailure("the export could not be written: " + e.getMessage(), e);
            } catch (UncheckedIOException e) {
                throw new ExportFailure("the export could not be written: " + e.getMessage(), e.getCause());
            }
            return null;
        });
    }

    private void write(Selection selection, DatasetGraph data, OutputStream out) throws IOException {
        if (selection.mark()) out.write(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
        if (selection.query().isPresent()) new RowsWriter(selection.query().get()).write(data, out);
        else new QuadsWriter(out, Prefixes.of(store.base())).write(selection.format(), quads(selection, data));
    }

    private static Iterator<Quad> quads(Selection selection, DatasetGraph data) {
        if (selection.graph().isEmpty()) return data.find();
        Node graph = NodeFactory.createURI(selection.graph().get());
        if (!data.containsGraph(graph)) throw new ExportFailure("there is no graph <" + graph + "> in the store");
        return data.find(graph, Node.ANY, Node.ANY, Node.ANY);
    }

    private static ExportFailure unwritable(Path file, IOException e) {
        return new ExportFailure("cannot write " + file + ": " + e.getClass().getSimpleName() + ": " + e.getMessage(), e);
    }

    private static void delete(Path unfinished) {
        try {
            if (unfinished != null) Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            return;
        }
    }
}
