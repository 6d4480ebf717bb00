package hkig.knowledge;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;

/** What {@code seeds/decisions.ttl} says of found things: which are one, which are not, and what is wrong. Immutable. */
public final class Decisions {

    public static final Decisions NONE = new Decisions(Map.of(), Set.of(), Set.of(), Set.of());

    private static final String FILE = "seeds/decisions.ttl";

    /** A triple by IRIs; the object may be the text of a literal, whatever its datatype and language. */
    private record Claim(String subject, String predicate, String object) { }

    private final Map<String, String> canonical;
    private final Set<Set<String>> different;
    private final Set<String> refused;
    private final Set<Claim> refusedTriples;

    private Decisions(Map<String, String> canonical, Set<Set<String>> different, Set<String> refused, Set<Claim> refusedTriples) {
        this.canonical = canonical;
        this.different = different;
        this.refused = refused;
        this.refusedTriples = refusedTriples;
    }

    /**
     * Reads the decisions.
     *
     * @param curated whether the seeds describe a thing, by its IRI
     * @param problems gets a line for each decision that cannot be followed
     */
    static Decisions read(Model model, Predicate<String> curated, List<String> problems) {
        Map<String, String> merges = merges(model, curated, problems);
        Decisions same = new Decisions(merges, Set.of(), Set.of(), Set.of());
        Set<Set<String>> different = new HashSet<>();
        for (Statement s : model.listStatements(null, OWL.differentFrom, (RDFNode) null).toList()) {
            String one = same.canonical(iri(s.getSubject()));
            String other = same.canonical(iri(s.getObject()));
            if (one.equals(other)) problems.add(FILE + ", <" + iri(s.getSubject()) + ">: owl:differentFrom <" + iri(s.getObject())
                    + ">, but other lines merge the two; expected one or the other");
            else different.add(Set.of(one, other));
        }
        Set<String> refused = new HashSet<>();
        model.listObjectsOfProperty(property("hkig:refuses")).forEach(o -> refused.add(iri(o)));
        Set<Claim> triples = new HashSet<>();
        for (Resource refusal : model.listSubjectsWithProperty(RDF.predicate).toList())
            triples.add(new Claim(same.canonical(part(refusal, RDF.subject)), part(refusal, RDF.predicate),
                    same.canonical(part(refusal, RDF.object))));
        return new Decisions(merges, Set.copyOf(different), Set.copyOf(refused), Set.copyOf(triples));
    }

    /** Each superseded IRI with the one that is used for it at last. */
    private static Map<String, String> merges(Model model, Predicate<String> curated, List<String> problems) {
        Map<String, String> next = new TreeMap<>();
        for (Statement s : model.listStatements(null, OWL.sameAs, (RDFNode) null).toList()) {
            String from = iri(s.getSubject());
            String to = iri(s.getObject());
            String before = next.put(from, to);
            String where = FILE + ", <" + from + ">: ";
            if (before != null) problems.add(where + "owl:sameAs <" + to + "> and <" + before + ">, expected one of them");
            if (curated.test(from)) problems.add(where + "is curated; merge the two descriptions where they stand in seeds/");
            if (!folder(from).equals(folder(to))) problems.add(where + "owl:sameAs <" + to + ">, expected a thing of the same kind");
        }
        Map<String, String> last = new TreeMap<>();
        next.forEach((from, to) -> {
            Set<String> way = new HashSet<>(Set.of(from));
            String end = to;
            while (next.containsKey(end) && way.add(end)) end = next.get(end);
            if (way.contains(end)) problems.add(FILE + ", <" + from + ">: owl:sameAs leads in a circle, expected an end");
            else last.put(from, end);
        });
        return last;
    }

    public boolean isEmpty() {
        return canonical.isEmpty() && different.isEmpty() && refused.isEmpty() && refusedTriples.isEmpty();
    }

    /** The IRI to use for a thing: that of {@code owl:sameAs}, or its own. */
    public String canonical(String iri) {
        return canonical.getOrDefault(iri, iri);
    }

    /** Whether {@code owl:differentFrom} keeps two things apart. */
    public boolean differ(String one, String other) {
        String first = canonical(one);
        String second = canonical(other);
        return !first.equals(second) && different.contains(Set.of(first, second));
    }

    /** Whether a found thing or fact is refused by its IRI. */
    public boolean refuses(String iri) {
        return refused.contains(iri);
    }

    /**
     * Whether a triple is refused.
     *
     * @param object an IRI, or the text of a literal; of a number, without zeros at the end
     */
    public boolean refuses(String subject, String predicate, String object) {
        return refusedTriples.contains(new Claim(canonical(subject), predicate, canonical(object)));
    }

    private static String part(Resource refusal, Property property) {
        return Optional.ofNullable(refusal.getProperty(property)).map(Statement::getObject).map(Decisions::iri).orElse("");
    }

    private static String iri(RDFNode node) {
        if (!node.isLiteral()) return node.toString();
        return node.asLiteral().getValue() instanceof Number
                ? new BigDecimal(node.asLiteral().getLexicalForm()).stripTrailingZeros().toPlainString()
                : node.asLiteral().getLexicalForm();
    }

    private static String folder(String iri) {
        return iri.substring(0, iri.lastIndexOf('/') + 1);
    }

    private static Property property(String prefixed) {
        return ResourceFactory.createProperty(Terms.iri(prefixed));
    }
}
