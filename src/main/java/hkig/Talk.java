package hkig;

import java.io.PrintWriter;
import java.util.function.Consumer;

/** What a command says while it works: lines, and on a terminal a bar that moves below them. */
final class Talk {

    private static final int WIDTH = 30;
    private static final long PAUSE = 100_000_000;
    private static final String ERASE = "\r\033[K";

    private final Consumer<String> lines;
    private final Consumer<String> bar;
    private long shown;
    private boolean drawn;

    private Talk(Consumer<String> lines, Consumer<String> bar) {
        this.lines = lines;
        this.bar = bar;
    }

    /** To the process that asked for the work: lines alone. */
    static Talk to(Consumer<String> lines) {
        return new Talk(lines, text -> { });
    }

    static Talk on(PrintWriter out) {
        return new Talk(out::println, Terminal.isThere() ? text -> {
            out.print(text);
            out.flush();
        } : text -> { });
    }

    synchronized void say(String line) {
        erase();
        lines.accept(line);
    }

    /** @param of how many there are, 0 where that is not known */
    synchronized void progress(String what, long done, long of) {
        long now = System.nanoTime();
        if (drawn && now - shown < PAUSE) return;
        shown = now;
        drawn = true;
        int full = of == 0 ? 0 : (int) (WIDTH * Math.min(done, of) / of);
        bar.accept(ERASE + what + " " + (of == 0 ? "%,d".formatted(done)
                : "[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] %,d of %,d".formatted(done, of)));
    }

    /** Takes the bar away. */
    synchronized void erase() {
        if (drawn) bar.accept(ERASE);
        drawn = false;
    }
}
