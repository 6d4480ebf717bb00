package hkig.link;

import hkig.knowledge.Judgement;
import hkig.knowledge.Terms;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.ErrorHandlerFactory;

/**
 * Writes judgements to the end of {@code seeds/decisions.ttl}, one a line. The file is read again each time, so that what
 * people wrote meanwhile stays, and replaced as a whole: after a failure it is as it was.
 */
public final class DecisionsFile {

    private final Path file;
    private final String base;

    /** @param base what the IRIs of things begin with in the store; the file has the usual one */
    public DecisionsFile(Path file, String base) {
        this.file = file;
        this.base = base;
    }

    /** IRI of the judgement on a thing and a record, or on a thing and a register, of one day and verdict. */
    public static String iri(String thing, String record, String verdict, String day) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", thing, record, verdict, day).getBytes(StandardCharsets.UTF_8));
            return Terms.BASE + "judgement/" + HexFormat.of().formatHex(hash).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * @throws LinkFailure if the file would be no Turtle with these lines, or is none without them
     * @throws IOException if it cannot be written; then it is as it was
     */
    public void append(List<Judgement> judgements) throws IOException {
        if (judgements.isEmpty()) return;
        Path real = file.toRealPath();
        String before = Files.readString(real);
        String text = before + (before.isEmpty() || before.endsWith("\n") ? "" : "\n")
                + judgements.stream().map(this::line).collect(Collectors.joining());
        try {
            RDFParser.fromString(text, Lang.TURTLE).base(Terms.BASE).errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(ModelFactory.createDefaultModel());
        } catch (RiotException e) {
            throw new LinkFailure(file + ": nothing was written, since it would not be Turtle then: " + e.getMessage(), e);
        }
        Path next = Files.createTempFile(real.getParent(), ".decisions", ".next");
        try {
            try (FileChannel out = FileChannel.open(next, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) out.write(bytes);
                out.force(true);
            }
            replace(real, next);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    private static void replace(Path file, Path next) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix"))
            Files.setPosixFilePermissions(next, Files.getPosixFilePermissions(file));
        try {
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String line(Judgement judgement) {
        StringBuilder line = new StringBuilder("<" + judgement.iri() + "> a hkig:Judgement ; hkig:judged "
                + iri(usual(judgement.thing())));
        judgement.record().ifPresent(record -> line.append(" ; hkig:record ").append(iri(record)));
        line.append(" ; hkig:register ").append(iri(judgement.register())).append(" ; hkig:verdict hkig:")
                .append(judgement.verdict().term());
        judgement.score().ifPresent(score -> line.append(" ; hkig:score ").append(score.setScale(3, java.math.RoundingMode.HALF_UP)));
        line.append(" ; hkig:decidedBy ").append(text(judgement.by())).append(" ; dcterms:date \"").append(judgement.day())
                .append("\"^^xsd:date ; rdfs:comment ").append(text(judgement.reason())).append("@en");
        if (!judgement.basis().isEmpty()) line.append(" ; hkig:basis ")
                .append(judgement.basis().stream().map(DecisionsFile::text).collect(Collectors.joining(" , ")));
        return line + " .\n";
    }

    private String usual(String thing) {
        return thing.startsWith(base) ? Terms.BASE + thing.substring(base.length()) : thing;
    }

    private static String iri(String iri) {
        if (!iri.matches("[A-Za-z][A-Za-z0-9+.-]*:[!-~&&[^<>\"{}|\\\\^`]]+"))
            throw new LinkFailure("a register calls its record \"" + iri + "\", which is no IRI in ASCII; it cannot be linked to");
        return "<" + iri + ">";
    }

    private static String text(String text) {
        return NodeFmtLib.strNT(NodeFactory.createLiteralString(text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip()));
    }
}
