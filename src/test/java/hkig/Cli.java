package hkig;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** A command line that was run to its end in this process. */
record Cli(int exit, String out, String err) {

    static Cli run(String... arguments) {
        return runWith("", arguments);
    }

    /** With a text on standard input. */
    static Cli runWith(String input, String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        PrintStream standard = System.out;
        InputStream given = System.in;
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            int exit = Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(arguments);
            return new Cli(exit, bytes.toString(StandardCharsets.UTF_8), err.toString());
        } finally {
            System.setOut(standard);
            System.setIn(given);
        }
    }
}
