package hkig.knowledge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;

/** The Turtle files of {@code ontology/} and {@code seeds/}: read with file, line and column of what is wrong, and hashed. */
final class KnowledgeFiles {

    private KnowledgeFiles() { }

    static Model turtle(Path folder, Predicate<Path> which, List<String> problems) {
        Model all = ModelFactory.createDefaultModel();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".ttl")).filter(which).sorted().toList()) read(file, all, problems);
        } catch (IOException e) {
            problems.add(folder + ": cannot be listed: " + e.getMessage());
        }
        return all;
    }

    private static void read(Path file, Model into, List<String> problems) {
        ErrorHandler handler = new ErrorHandler() {
            @Override
            public void warning(String message, long line, long column) {
                problems.add("%s, line %d, column %d: %s".formatted(file, line, column, message));
            }

            @Override
            public void error(String message, long line, long column) {
                warning(message, line, column);
            }

            @Override
            public void fatal(String message, long line, long column) {
                warning(message, line, column);
                throw new RiotException(message);
            }
        };
        Model model = ModelFactory.createDefaultModel();
        try {
            RDFParser.source(file).lang(Lang.TURTLE).base(Terms.BASE).errorHandler(handler).parse(model);
            into.add(model);
            into.setNsPrefixes(model.getNsPrefixMap());
        } catch (RiotException e) {
            if (problems.isEmpty()) problems.add(file + ": " + e.getMessage());
        }
    }

    static Model rebase(Model model, String base) {
        if (base.equals(Terms.BASE)) return model;
        Model moved = ModelFactory.createDefaultModel().setNsPrefixes(model);
        model.listStatements().forEach(s -> moved.add(ResourceFactory.createStatement(
                move(s.getSubject(), base), s.getPredicate(),
                s.getObject().isURIResource() ? move(s.getResource(), base) : s.getObject())));
        return moved;
    }

    private static Resource move(Resource thing, String base) {
        return thing.isURIResource() && thing.getURI().startsWith(Terms.BASE)
                ? ResourceFactory.createResource(base + thing.getURI().substring(Terms.BASE.length())) : thing;
    }

    /** Of the triples of a model without blank nodes, in any order. */
    static String hash(Model model) {
        List<String> lines = model.listStatements().mapWith(Object::toString).toList().stream().sorted().toList();
        return HexFormat.of().formatHex(digest().digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8))).substring(0, 32);
    }

    /** @param decisions those of {@code seeds/decisions.ttl} that the graphs of articles depend on */
    static String hash(Path home, Model decisions, List<String> problems) {
        try (Stream<Path> ontology = Files.walk(home.resolve("ontology"));
                Stream<Path> seeds = Files.walk(home.resolve("seeds"))) {
            MessageDigest digest = digest();
            digest.update(hash(decisions).getBytes(StandardCharsets.UTF_8));
            for (Path file : Stream.concat(ontology, seeds).filter(Files::isRegularFile)
                    .filter(f -> !f.startsWith(home.resolve("seeds/articles")) && !f.startsWith(home.resolve("seeds/link"))
                            && !f.equals(home.resolve("seeds/decisions.ttl"))).sorted().toList()) {
                digest.update(home.relativize(file).toString().replace('\\', '/').getBytes("UTF-8"));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 32);
        } catch (IOException e) {
            problems.add(home + ": cannot be read: " + e.getMessage());
            return "";
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
