package hkig.export;

import hkig.describe.Census;
import hkig.describe.Description;
import hkig.describe.Distribution;
import hkig.store.GraphStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.RDFWriter;

/**
 * The whole store as a folder of files: in four formats, with a description, checksums and, after an earlier dump, what
 * has changed. The same store gives the same bytes; only {@code changes.rdfp.gz} depends on the earlier dump too.
 */
public final class Dump {

    static final String QUADS = "hkig.nq.gz";
    static final String CHANGES = "changes.rdfp.gz";
    static final String DESCRIPTION = "void.ttl";
    static final String SUMS = "SHA256SUMS";

    /** A place that nothing is at: what is below it is written relative to the folder of the dump. */
    private static final String HERE = "http://dump.invalid/";

    private record Part(String name, String file, String type, Distribution.Title title) { }

    private static final List<Part> PARTS = List.of(
        new Part("turtle", "hkig.ttl.gz", "text/turtle", new Distribution.Title("All triples, Turtle", "全部三元組（Turtle）")),
        new Part("jsonld", "hkig.jsonld.gz", "application/ld+json",
            new Distribution.Title("All triples, JSON-LD", "全部三元組（JSON-LD）")),
        new Part("trig", "hkig.trig.gz", "application/trig",
            new Distribution.Title("All named graphs, TriG", "全部具名圖譜（TriG）")),
        new Part("nquads", QUADS, "application/n-quads",
            new Distribution.Title("All named graphs, N-Quads, sorted", "全部具名圖譜（N-Quads，已排序）")));

    private final GraphStore store;
    private final Export export;

    public Dump(GraphStore store) {
        this.store = store;
        this.export = new Export(store);
    }

    /**
     * Writes a dump in place of the one that is in the folder, all of it or nothing.
     *
     * @param folder a new or empty folder, or one that an earlier dump is in
     * @param since the {@code hkig.nq.gz} of an earlier dump; where empty, that in the folder
     * @param talk takes the name of each file before it is written
     * @return what has changed since the earlier dump, empty where there is none
     * @throws ExportFailure if the folder holds anything else, cannot be written, or the earlier dump is no dump
     */
    public Optional<Changes> write(Path folder, Optional<Path> since, Consumer<String> talk) {
        try (Swap swap = new Swap(folder, "an earlier dump", Dump::isOurs)) {
            Optional<Path> before = since.or(() -> Optional.of(quads(folder)).filter(Files::exists));
            List<DumpFile> files = new ArrayList<>();
            // In one transaction, so that all files tell of one state of the store.
            store.<Void>read(data -> {
                for (Part part : PARTS) files.add(file(swap.folder(), part, talk));
                files.add(description(swap.folder(), Census.of(data.asDatasetGraph(), store.base()), List.copyOf(files), talk));
                return null;
            });
            Optional<Changes> changes = Optional.empty();
            if (before.isPresent()) changes = Optional.of(changes(swap.folder(), before.get(), files, talk));
            files.sort(Comparator.comparing(DumpFile::name));
            DumpFile.write(swap.folder(), SUMS, out -> {
                for (DumpFile file : files)
                    out.write((file.sum().sha256() + "  " + file.name() + "\n").getBytes(StandardCharsets.UTF_8));
            });
            swap.settle();
            return changes;
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private DumpFile file(Path folder, Part part, Consumer<String> talk) {
        talk.accept(part.file());
        try {
            return DumpFile.write(folder, part.file(), out -> {
                if (part.name().equals("jsonld")) export.nodeObjects(out);
                else export.write(Selection.all(Format.named(part.name())), out);
            });
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private DumpFile description(Path folder, Census census, List<DumpFile> files, Consumer<String> talk) {
        talk.accept(DESCRIPTION);
        List<Distribution> distributions = new ArrayList<>();
        for (int i = 0; i < PARTS.size(); i++)
            distributions.add(new Distribution(PARTS.get(i).name(), HERE + PARTS.get(i).file(), PARTS.get(i).type(),
                PARTS.get(i).title(), Optional.of(files.get(i).sum())));
        try {
            return DumpFile.write(folder, DESCRIPTION, out -> RDFWriter.source(
                    Description.of(census, store.base(), HERE + DESCRIPTION, Optional.empty(), distributions))
                .lang(Lang.TURTLE).base(HERE).set(RIOT.symTurtleOmitBase, true).output(out));
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static Changes changes(Path folder, Path before, List<DumpFile> files, Consumer<String> talk) throws IOException {
        talk.accept(CHANGES);
        if (!Files.exists(before)) throw new ExportFailure(before + ": there is no such file", new NoSuchFileException(before.toString()));
        String now = files.stream().filter(file -> file.name().equals(QUADS)).findFirst().orElseThrow().sum().sha256();
        String id = "urn:uuid:" + UUID.nameUUIDFromBytes((DumpFile.sum(before) + now).getBytes(StandardCharsets.UTF_8));
        Changes[] counted = new Changes[1];
        files.add(DumpFile.write(folder, CHANGES, out -> counted[0] = Changes.write(before, folder.resolve(QUADS), id, out)));
        return counted[0];
    }

    /** The file of a dump that later ones tell their changes from. */
    public static Path quads(Path folder) {
        return folder.resolve(QUADS);
    }

    /** Names of all that a folder of a dump may hold. */
    static boolean isOurs(Path file) {
        String name = file.getFileName().toString();
        return PARTS.stream().anyMatch(part -> part.file().equals(name))
            || List.of(CHANGES, DESCRIPTION, SUMS).contains(name);
    }

    private static ExportFailure unwritable(Path folder, IOException e) {
        return new ExportFailure("cannot write " + folder + ": " + e.getClass().getSimpleName() + ": " + e.getMessage(), e);
    }
}
