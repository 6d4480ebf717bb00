package hkig.link;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a register was asked and what came of it: a file of JSON lines, one a thing, in the data folder. A thing is
 * asked about again when what is known of it changed. A line that a run did not finish is cut off at the next start.
 */
public final class Progress {

    /** What came of one thing. */
    record Line(String thing, String stamp, String day, List<Proposal> proposals) { }

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final Path file;
    private final Map<String, Line> lines = new LinkedHashMap<>();

    /** @throws LinkFailure if a whole line is no JSON of ours */
    public Progress(Path file) throws IOException {
        this.file = file;
        if (!Files.exists(file)) return;
        cutUnfinished();
        int number = 0;
        for (String text : Files.readAllLines(file)) {
            number++;
            try {
                Line line = GSON.fromJson(text, Line.class);
                lines.put(line.thing(), line);
            } catch (JsonParseException | NullPointerException e) {
                throw new LinkFailure(file + ", line " + number + ": found no line of progress of ours; take the file away,"
                        + " then every thing is asked about anew", e);
            }
        }
    }

    private void cutUnfinished() throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            long end = open.length();
            while (end > 0) {
                open.seek(end - 1);
                if (open.read() == '\n') break;
                end--;
            }
            open.setLength(end);
        }
    }

    boolean has(Thing thing) {
        Line line = lines.get(thing.iri());
        return line != null && line.stamp().equals(thing.stamp());
    }

    /** Adds what came of some things, on the disk when it returns. */
    void add(Map<Thing, List<Proposal>> found, String day) throws IOException {
        Files.createDirectories(file.getParent());
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE,
                StandardOpenOption.APPEND)) {
            for (Map.Entry<Thing, List<Proposal>> each : found.entrySet()) {
                Line line = new Line(each.getKey().iri(), each.getKey().stamp(), day, each.getValue());
                out.write(GSON.toJson(line) + "\n");
                lines.put(line.thing(), line);
            }
        }
    }

    /** What came of a thing as it is known now; empty where it was not asked about. */
    List<Proposal> proposals(Thing thing) {
        return has(thing) ? new ArrayList<>(lines.get(thing.iri()).proposals()) : List.of();
    }
}
