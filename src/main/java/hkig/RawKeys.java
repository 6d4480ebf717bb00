package hkig;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Keys as they are pressed, where standard input is a terminal that {@code stty} can set so; else lines. */
final class RawKeys implements AutoCloseable {

    private final Optional<String> before;
    private final Thread restore = new Thread(this::restore, "terminal");

    private RawKeys(Optional<String> before) {
        this.before = before;
        if (before.isPresent()) Runtime.getRuntime().addShutdownHook(restore);
    }

    static RawKeys open() {
        Optional<String> before = Terminal.isThere() ? stty("-g") : Optional.empty();
        return new RawKeys(before.filter(settings -> stty("-icanon", "-echo", "min", "1").isPresent()));
    }

    Reader reader() {
        return new InputStreamReader(System.in, StandardCharsets.UTF_8);
    }

    private static Optional<String> stty(String... settings) {
        try {
            String[] command = new String[settings.length + 1];
            command[0] = "stty";
            System.arraycopy(settings, 0, command, 1, settings.length);
            Process process = new ProcessBuilder(command).redirectInput(Redirect.INHERIT).redirectError(Redirect.DISCARD).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return process.waitFor() == 0 ? Optional.of(said) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void restore() {
        before.ifPresent(RawKeys::stty);
    }

    @Override
    public void close() {
        if (before.isEmpty()) return;
        Runtime.getRuntime().removeShutdownHook(restore);
        restore();
    }
}
