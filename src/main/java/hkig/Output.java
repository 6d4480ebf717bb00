package hkig;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Standard output for data: bytes, always UTF-8, whatever the terminal of this machine is set to. */
final class Output {

    /** Writes to a stream or fails. */
    interface Work {
        void to(OutputStream out) throws IOException;
    }

    private Output() { }

    /** @throws Failure if the reader went away before all was written */
    static void bytes(Work work) throws IOException {
        PrintStream standard = System.out;
        OutputStream out = new BufferedOutputStream(standard, 1 << 16);
        work.to(out);
        out.flush();
        // A PrintStream keeps quiet when a pipe is closed or a disk full.
        if (standard.checkError())
            throw new Failure("standard output: it was closed, or its disk is full, before all was written");
    }

    static Writer text(OutputStream out) {
        return new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }
}
