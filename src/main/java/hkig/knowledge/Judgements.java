package hkig.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * The judgements on links that stand. Of two on one thing and record the later one does; of one day, the refusal. What
 * was judged of a thing that gave way to another holds for the other, and nothing holds for a refused thing. Immutable.
 */
public final class Judgements {

    private static final Resource TYPE = ResourceFactory.createResource(Terms.iri("hkig:Judgement"));

    private final List<Judgement> standing;

    private Judgements(List<Judgement> standing) {
        this.standing = standing;
    }

    /** Takes the judgements out of the decisions, so that each is a model of its own. */
    static Model takeFrom(Model decisions) {
        Model judgements = ModelFactory.createDefaultModel().setNsPrefixes(decisions);
        for (Resource judgement : decisions.listSubjectsWithProperty(RDF.type, TYPE).toList())
            judgements.add(judgement.listProperties());
        decisions.remove(judgements);
        return judgements;
    }

    /** @param problems gets a line for each judgement that cannot be followed */
    static Judgements read(Model model, Decisions decisions, List<String> problems) {
        List<Judgement> all = new ArrayList<>();
        for (Resource node : model.listSubjectsWithProperty(RDF.type, TYPE).toList())
            judgement(node, decisions, problems).ifPresent(all::add);
        all.removeIf(judgement -> decisions.refuses(judgement.thing()));
        Comparator<Judgement> order = Comparator.comparing(Judgement::day).thenComparing(Judgement::verdict).thenComparing(Judgement::iri);
        List<Judgement> standing = new ArrayList<>();
        for (Judgement judgement : all.stream().sorted(order.reversed()).toList())
            if (standing.stream().noneMatch(later -> overrides(later, judgement))) standing.add(judgement);
        return new Judgements(standing.stream().sorted(Comparator.comparing(Judgement::thing).thenComparing(Judgement::iri)).toList());
    }

    /** That the register has no record outvotes every earlier record of it, and a later record outvotes that. */
    private static boolean overrides(Judgement later, Judgement earlier) {
        if (!later.thing().equals(earlier.thing()) || !later.register().equals(earlier.register())) return false;
        return later.record().equals(earlier.record()) || later.record().isEmpty() && earlier.verdict().isLink()
                || later.verdict().isLink() && earlier.record().isEmpty();
    }

    private static Optional<Judgement> judgement(Resource node, Decisions decisions, List<String> problems) {
        Optional<String> thing = value(node, "hkig:judged");
        Optional<String> register = value(node, "hkig:register");
        Optional<String> verdict = value(node, "hkig:verdict");
        Optional<String> record = value(node, "hkig:record");
        Optional<String> day = Optional.ofNullable(node.getProperty(DCTerms.date)).map(Statement::getObject).map(Judgements::text);
        Optional<Judgement.Verdict> known = Arrays.stream(Judgement.Verdict.values())
                .filter(each -> verdict.filter((Terms.HKIG + each.term())::equals).isPresent()).findFirst();
        if (thing.isEmpty() || register.isEmpty() || day.isEmpty() || known.isEmpty()
                || record.isEmpty() != (known.get() == Judgement.Verdict.NONE)) {
            problems.add("seeds/decisions.ttl, <" + node + ">: a hkig:Judgement needs hkig:judged, hkig:register, dcterms:date,"
                    + " a hkig:verdict that the ontology has, and hkig:record unless that is hkig:NoRecord");
            return Optional.empty();
        }
        String reason = Optional.ofNullable(node.getProperty(RDFS.comment)).map(Statement::getObject).map(Judgements::text).orElse("");
        return Optional.of(new Judgement(node.toString(), decisions.canonical(thing.get()), record, register.get(), known.get(),
                value(node, "hkig:score").map(java.math.BigDecimal::new), value(node, "hkig:decidedBy").orElse(""), day.get(), reason,
                node.listProperties(property("hkig:basis")).mapWith(s -> text(s.getObject())).toList().stream().sorted().toList()));
    }

    private static Optional<String> value(Resource node, String property) {
        return Optional.ofNullable(node.getProperty(property(property))).map(Statement::getObject).map(Judgements::text);
    }

    private static String text(RDFNode node) {
        return node.isLiteral() ? node.asLiteral().getLexicalForm() : node.toString();
    }

    private static org.apache.jena.rdf.model.Property property(String prefixed) {
        return ResourceFactory.createProperty(Terms.iri(prefixed));
    }

    /** Those that stand, in the order of things. */
    public List<Judgement> all() {
        return standing;
    }

    /** Those that make a link. */
    public List<Judgement> links() {
        return standing.stream().filter(judgement -> judgement.verdict().isLink()).toList();
    }

    /** Whether it was decided if a record is a thing. */
    public boolean has(String thing, String record) {
        return standing.stream().anyMatch(each -> each.thing().equals(thing) && each.record().filter(record::equals).isPresent());
    }

    /** Whether nothing need be asked of a register about a thing: it is linked, or known to have no record. */
    public boolean isSettled(String thing, String register) {
        return standing.stream().anyMatch(each -> each.thing().equals(thing) && each.register().equals(register)
                && each.verdict() != Judgement.Verdict.OTHER);
    }
}
