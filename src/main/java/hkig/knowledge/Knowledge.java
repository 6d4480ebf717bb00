package hkig.knowledge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ResourceFactory;

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
    private final Model judgementsModel;
    private final Judgements judgements;
    private final Decisions decisions;
    private final Ontology ontology;
    private final Fold fold;
    private final Language language;
    private final NameWords nameWords;
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
        ontologyModel = KnowledgeFiles.turtle(home.resolve("ontology"), SHAPES.negate(), problems);
        shapesModel = KnowledgeFiles.turtle(home.resolve("ontology"), SHAPES, problems);
        seedsModel = KnowledgeFiles.rebase(KnowledgeFiles.turtle(home.resolve("seeds"), DECISIONS.negate(), problems), base);
        decisionsModel = KnowledgeFiles.rebase(KnowledgeFiles.turtle(home.resolve("seeds"), DECISIONS, problems), base);
        judgementsModel = Judgements.takeFrom(decisionsModel);
        decisions = Decisions.read(decisionsModel, this::isCurated, problems);
        judgements = Judgements.read(judgementsModel, decisions, problems);
        ontology = new Ontology(ontologyModel);
        fold = Fold.read(words.resolve("fold.tsv"), problems);
        language = new Language(words, fold, problems);
        nameWords = NameWords.read(words, fold, problems);
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
        fingerprint = KnowledgeFiles.hash(home, decisionsModel, problems) + (base.equals(Terms.BASE) ? "" : "-" + base);
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

    /** {@code seeds/decisions.ttl} without the judgements on links, under the base in use. Not to be changed. */
    public Model decisionsModel() {
        return decisionsModel;
    }

    /** The judgements on links as they stand in the file, those that are outvoted too. Not to be changed. */
    public Model judgementsModel() {
        return judgementsModel;
    }

    public Judgements judgements() {
        return judgements;
    }

    /** Changes with the judgements on links, which no article's graph depends on. */
    public String linksFingerprint() {
        return KnowledgeFiles.hash(judgementsModel);
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

    public NameWords nameWords() {
        return nameWords;
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

    /** Changes whenever {@code ontology/} or {@code seeds/} change, articles, judgements on links and their rules apart. */
    public String fingerprint() {
        return fingerprint;
    }
}
