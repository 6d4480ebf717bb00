package hkig;

import hkig.serve.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "serve", mixinStandardHelpOptions = true,
        description = "Loads seeds/ and what changed there, then answers SPARQL and shows the page.",
        footer = {"", "Examples:",
            "  hkig serve                        http://localhost:3330/",
            "  hkig serve --port 0               on any free port",
            "  hkig serve --data /srv/hkig --timeout 60 --rows 1000000"})
final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Mixin
    private Home home;

    @Option(names = "--port", defaultValue = "3330",
            description = "Port on this machine, 0 for any (usually ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "30",
            description = "After this a query ends (usually ${DEFAULT-VALUE}).")
    private int timeout;

    @Option(names = "--rows", defaultValue = "100000",
            description = "The most rows in one answer (usually ${DEFAULT-VALUE}).")
    private int rows;

    @Option(names = "--no-try", description = "Without the page on which readers try a text of their own.")
    private boolean noTry;

    @Override
    public Integer call() throws IOException {
        Settings settings;
        try {
            settings = new Settings(port, Duration.ofSeconds(timeout), rows);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        try (Serving serving = Serving.start(home, settings, !noTry, Talk.on(err))) {
            Thread hook = new Thread(() -> close(serving), "stop");
            Runtime.getRuntime().addShutdownHook(hook);
            out.println(serving.address());
            out.flush();
            err.println("serving " + serving.holdings() + " of " + home.data() + "; Ctrl-C ends it");
            waitForTheEnd();
            Runtime.getRuntime().removeShutdownHook(hook);
        }
        return 0;
    }

    /** Returns when the thread is interrupted; a signal to the process runs the hook instead. */
    private static void waitForTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            return;
        }
    }

    private static void close(Serving serving) {
        try {
            serving.close();
        } catch (IOException | RuntimeException e) {
            // The process ends: there is nobody left to tell, and the store is whole at every moment.
            return;
        }
    }
}
