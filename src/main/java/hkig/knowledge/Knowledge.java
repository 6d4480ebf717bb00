package hkig.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;

/** The declarative files as typed, checked values: loaded once, immutable, safe to share between threads. */
public final class Knowledge {

    private static final Predicate<Path> SHAPES = file -> file.endsWith("shapes.ttl");
    private static final Predicate<Path> DECISIONS = file -> file.endsWith("decisions.ttl");

    private final String base;
    private final Path words;
    private final Model ontologyModel;
    private final Model shapesModel;
    private final Model seedsModel;
    private final Model decisionsModel;
    private final Decisions decisions;
    private final Ontology ontology;
    private final Fold fold;
    private final Language language;
    private final Lexicon lexicon;
    private final Map<String, Named> things;
    private final Set<String> acting;
    private final Set<String> silent;
    private final Tenures tenures;
    private final Deals deals;
    private final List<Pattern> patterns;
    private final String fingerprint;

    private Knowledge(Path home, String base, List<String> problems) {
        this.base = base;
        words = home.resolve("seeds/language");
        ontologyModel = turtle(home.resolve("ontology"), SHAPES.negate(), problems);
        shapesModel = turtle(home.resolve("ontology"), SHAPES, problems);
        seedsModel = rebase(turtle(home.resolve("seeds"), DECISIONS.negate(), problems), base);
        decisionsModel = rebase(turtle(home.resolve("seeds"), DECISIONS, problems), base);
        decisions = Decisions.read(decisionsModel, this::isCurated, problems);
        ontology = new Ontology(ontologyModel);
        fold = Fold.read(words.resolve("fold.tsv"), problems);
        language = new Language(words, fold, problems);
        Gazetteer gazetteer = new Gazetteer(fold);
        Seeds seeds = new Seeds(seedsModel, ontology);
        seeds.addTo(gazetteer);
        gazetteer.addLexicons(words, base, problems);
        Words.addTo(gazetteer.terms(), words, fold, seeds.postForms(), problems);
        things = Map.copyOf(gazetteer.things());
        acting = Set.copyOf(gazetteer.acting());
        silent = Set.copyOf(gazetteer.silent());
        tenures = seeds.tenures();
        deals = seeds.deals();
        lexicon = new Lexicon(gazetteer.terms());
        patterns = Pattern.read(words.resolve("relations.tsv"), problems);
        fingerprint = hash(home, problems) + (base.equals(Terms.BASE) ? "" : "-" + base);
    }

    /**
     * Reads {@code ontology/} and {@code seeds/} below a folder.
     *
     * @param base what the IRIs of things begin with, ends with {@code /}
     * @throws InvalidKnowledge with every problem found, if there is any
     */
    public static Knowledge load(Path home, String base) {
        List<String> problems = new ArrayList<>();
        for (String folder : List.of("ontology", "seeds", "seeds/language", "queries"))
            if (!Files.isDirectory(home.resolve(folder)))
                problems.add(home.resolve(folder) + ": found no such folder; it belongs beside the launcher");
        if (!problems.isEmpty()) throw new InvalidKnowledge(problems);
        Knowledge knowledge = new Knowledge(home, base, problems);
        if (!problems.isEmpty()) throw new InvalidKnowledge(problems);
        return knowledge;
    }

    private static Model turtle(Path folder, Predicate<Path> which, List<String> problems) {
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

    private static Model rebase(Model model, String base) {
        if (base.equals(Terms.BASE)) return model;
        Model moved = ModelFactory.createDefaultModel().setNsPrefixes(model);
        model.listStatements().forEach(s -> moved.add(ResourceFactory.createStatement(
                move(s.getSubject(), base), s.getPredicate(),
                s.getObject().isURIResource() ? move(s.getResource(), base) : s.getObject())));
        return moved;
    }

    private static org.apache.jena.rdf.model.Resource move(org.apache.jena.rdf.model.Resource thing, String base) {
        return thing.isURIResource() && thing.getURI().startsWith(Terms.BASE)
                ? ResourceFactory.createResource(base + thing.getURI().substring(Terms.BASE.length())) : thing;
    }

    private static String hash(Path home, List<String> problems) {
        try (Stream<Path> ontology = Files.walk(home.resolve("ontology"));
                Stream<Path> seeds = Files.walk(home.resolve("seeds"))) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : Stream.concat(ontology, seeds).filter(Files::isRegularFile)
                    .filter(f -> !f.startsWith(home.resolve("seeds/articles"))).sorted().toList()) {
                digest.update(home.relativize(file).toString().replace('\\', '/').getBytes("UTF-8"));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 32);
        } catch (IOException e) {
            problems.add(home + ": cannot be read: " + e.getMessage());
            return "";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public String base() {
        return base;
    }

    /** {@code ontology/*.ttl} without the shapes. Not to be changed. */
    public Model ontologyModel() {
        return ontologyModel;
    }

    /** {@code ontology/shapes.ttl}: what every graph of ours must look like. Not to be changed. */
    public Model shapesModel() {
        return shapesModel;
    }

    /** {@code seeds/*.ttl} without the decisions, under the base in use. Not to be changed. */
    public Model seedsModel() {
        return seedsModel;
    }

    /** {@code seeds/decisions.ttl} under the base in use. Not to be changed. */
    public Model decisionsModel() {
        return decisionsModel;
    }

    public Decisions decisions() {
        return decisions;
    }

    public Ontology ontology() {
        return ontology;
    }

    /** A file of {@code seeds/language} whose form only its reader knows; it need not be there. */
    public Path languageFile(String name) {
        return words.resolve(name);
    }

    public Fold fold() {
        return fold;
    }

    public Language language() {
        return language;
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    public Tenures tenures() {
        return tenures;
    }

    public Deals deals() {
        return deals;
    }

    /** Whether the seeds state a triple of three IRIs. */
    public boolean states(String subject, String predicate, String object) {
        return seedsModel.contains(ResourceFactory.createResource(subject), ResourceFactory.createProperty(predicate),
                ResourceFactory.createResource(object));
    }

    /** Whether the seeds describe a thing. */
    public boolean isCurated(String iri) {
        return seedsModel.contains(ResourceFactory.createResource(iri), null, (org.apache.jena.rdf.model.RDFNode) null);
    }

    /** The curated persons that bear a name, by its folded form. */
    public List<Named> persons(String name) {
        return lexicon.get(fold.of(name)).stream().filter(t -> t instanceof Term.Name).map(t -> ((Term.Name) t).named())
                .filter(n -> n.kind() == hkig.model.Kind.PERSON).toList();
    }

    public List<Pattern> patterns() {
        return patterns;
    }

    /** The known thing of a key of {@link Named}. */
    public Optional<Named> thing(String key) {
        return Optional.ofNullable(things.get(key));
    }

    /** Whether the name of this place is also used for the body that runs it. */
    public boolean acts(String key) {
        return acting.contains(key);
    }

    /** Whether a place is known only so that nothing else is read there. */
    public boolean isSilent(String key) {
        return silent.contains(key);
    }

    /** Changes whenever {@code ontology/} or {@code seeds/} change, {@code seeds/articles} apart. */
    public String fingerprint() {
        return fingerprint;
    }
}
