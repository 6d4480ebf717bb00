package hkig;

import hkig.serve.ControlClient;
import hkig.store.GraphStore;
import java.io.IOException;
import java.util.Optional;

/** Work on the store: through the process that serves it where there is one, else in this process. */
final class Beside {

    /** The work, asked of the serving process. */
    interface Asked {
        int run(ControlClient serving) throws IOException, InterruptedException;
    }

    /** The work, done here. */
    interface Done {
        int run(Loader loader);
    }

    private Beside() { }

    static int run(Home home, Talk talk, Asked asked, Done done) throws IOException {
        Optional<ControlClient> serving = ControlClient.find(home.data());
        if (serving.isPresent()) {
            try {
                return asked.run(serving.get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failure("stopped; the serving process goes on with it", e);
            }
        }
        Tools tools = Tools.of(home);
        try (GraphStore store = home.store()) {
            Loader loader = new Loader(tools, store);
            loader.refresh(false, talk);
            return done.run(loader);
        }
    }
}
