package hkig;

import hkig.serve.Control;
import hkig.serve.ControlServer;
import hkig.serve.Served;
import hkig.serve.Settings;
import hkig.serve.SparqlServer;
import hkig.store.GraphStore;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** A store that is served, and that {@code load} and {@code retract} in other processes write to through here. */
final class Serving implements AutoCloseable {

    private final GraphStore store;
    private final SparqlServer server;
    private final ControlServer control;
    private boolean closed;

    private Serving(GraphStore store, SparqlServer server, ControlServer control) {
        this.store = store;
        this.server = server;
        this.control = control;
    }

    /**
     * Brings the store up to date and serves it.
     *
     * @param trial whether readers may try a text of their own
     * @throws java.net.BindException if another program listens on the port
     * @throws hkig.store.StoreFailure if the store is in use or cannot be written
     */
    static Serving start(Home home, Settings settings, boolean trial, Talk talk) throws IOException {
        Tools tools = Tools.of(home);
        GraphStore store = home.store();
        SparqlServer server = null;
        try {
            store.announce("hkig serve");
            Loader loader = new Loader(tools, store);
            loader.refresh(true, talk);
            server = SparqlServer.start(
                    new Served(store.dataset(), store::version, home.base(), tools.knowledge().fold(),
                            tools.knowledge().nameWords(), tools.queries().questions(),
                            tools.queries().properties(), tools.queries().wording(),
                            trial ? Optional.of(new OwnText(tools)) : Optional.empty(),
                            Optional.of(new OwnDumps(store, home.data().resolve("dumps")))), settings);
            store.announce("hkig serve, " + server.address());
            return new Serving(store, server, ControlServer.start(home.data(), control(loader)));
        } catch (IOException | RuntimeException e) {
            if (server != null) server.close();
            store.close();
            throw e;
        }
    }

    private static Control control(Loader loader) {
        return new Control() {
            @Override
            public int load(List<String> sources, Consumer<String> talk) {
                return answered(to -> loader.load(sources, to), talk);
            }

            @Override
            public int retract(List<String> articles, Consumer<String> talk) {
                return answered(to -> loader.retract(articles, to), talk);
            }
        };
    }

    /** What fails goes to the process that asked. */
    private static int answered(ToIntFunction<Talk> work, Consumer<String> talk) {
        try {
            return work.applyAsInt(Talk.to(talk));
        } catch (RuntimeException e) {
            Troubles.lines(e).forEach(talk);
            return 1;
        }
    }

    URI address() {
        return server.address();
    }

    /** Counts what is served, in words. */
    String holdings() {
        long statements = store.read(dataset -> {
            long count = 0;
            for (var quads = dataset.asDatasetGraph().find(); quads.hasNext(); quads.next()) count++;
            return count;
        });
        return "%,d articles, %,d statements".formatted(store.articles().size(), statements);
    }

    @Override
    public synchronized void close() throws IOException {
        if (closed) return;
        closed = true;
        try {
            control.close();
        } finally {
            server.close();
            store.close();
        }
    }
}
