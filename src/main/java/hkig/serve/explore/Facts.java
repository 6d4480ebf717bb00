package hkig.serve.explore;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Reads the facts that join a thing with others. What stands between the two, such as a tenure, is folded into one step. */
final class Facts {

    private static final Node MEMBER = Relation.term("org:member");
    private static final Node ORGANIZATION = Relation.term("org:organization");
    private static final Node DERIVED = Relation.term("prov:wasDerivedFrom");
    private static final Node PARTY = Relation.term("hkig:party");
    private static final Node SIGNING = Relation.term("hkig:signing");
    private static final Node WITNESS = Relation.term("hkig:witness");
    private static final Node SPEAKER = Relation.term("hkig:speaker");
    private static final Node BODY = Relation.term("oa:hasBody");
    private static final Node TARGET = Relation.term("oa:hasTarget");
    private static final Node SOURCE = Relation.term("oa:hasSource");

    private final Graph graph;
    private final String base;

    /** @param base what the IRIs of things begin with; other things are not followed */
    Facts(Graph graph, String base) {
        this.graph = graph;
        this.base = base;
    }

    /** The facts of a thing, each once, in no order; no more than so many. */
    List<Fact> of(Node thing, int most) {
        Set<Fact> found = new LinkedHashSet<>();
        List<Stream<Fact>> all = new ArrayList<>();
        Relation.TRIPLES.forEach(relation -> all.add(triples(relation, thing)));
        all.add(subjects(MEMBER, thing).filter(this::isLast).flatMap(tenure -> objects(tenure, ORGANIZATION)
            .map(body -> new Fact(Relation.POST, thing, body, Optional.of(tenure)))));
        all.add(subjects(ORGANIZATION, thing).filter(this::isLast).flatMap(tenure -> objects(tenure, MEMBER)
            .map(person -> new Fact(Relation.POST, person, thing, Optional.of(tenure)))));
        all.add(subjects(PARTY, thing).flatMap(agreement -> agreement(agreement, thing)));
        all.add(subjects(WITNESS, thing).flatMap(signing -> subjects(SIGNING, signing)).flatMap(agreement ->
            objects(agreement, PARTY).map(party -> new Fact(Relation.WITNESS, thing, party, Optional.of(agreement)))));
        all.add(subjects(SPEAKER, thing).flatMap(quotation -> subjects(BODY, quotation)
            .flatMap(evidence -> objects(evidence, TARGET)).flatMap(target -> objects(target, SOURCE))
            .map(article -> new Fact(Relation.QUOTED, thing, article, Optional.of(quotation)))));
        all.add(subjects(SOURCE, thing).flatMap(target -> subjects(TARGET, target))
            .flatMap(evidence -> objects(evidence, BODY)).flatMap(quotation -> objects(quotation, SPEAKER)
                .map(speaker -> new Fact(Relation.QUOTED, speaker, thing, Optional.of(quotation)))));
        for (Stream<Fact> some : all)
            some.filter(fact -> isThing(fact.beside(thing)) && !fact.from().equals(fact.to()))
                .limit(Math.max(0, most - found.size())).forEach(found::add);
        return List.copyOf(found);
    }

    private Stream<Fact> triples(Relation relation, Node thing) {
        return Stream.concat(
            objects(thing, relation.predicate()).map(to -> new Fact(relation, thing, to, Optional.empty())),
            subjects(relation.predicate(), thing).map(from -> new Fact(relation, from, thing, Optional.empty())));
    }

    private Stream<Fact> agreement(Node agreement, Node party) {
        // An agreement is the same from either side: its parties stand in the order of their IRIs.
        Stream<Fact> parties = objects(agreement, PARTY).filter(other -> !other.equals(party) && other.isURI())
            .map(other -> other.getURI().compareTo(party.getURI()) < 0
                ? new Fact(Relation.AGREEMENT, other, party, Optional.of(agreement))
                : new Fact(Relation.AGREEMENT, party, other, Optional.of(agreement)));
        return Stream.concat(parties, objects(agreement, SIGNING).flatMap(signing -> objects(signing, WITNESS))
            .map(witness -> new Fact(Relation.WITNESS, witness, party, Optional.of(agreement))));
    }

    /** A tenure that a curated one is derived from says the same again. */
    private boolean isLast(Node tenure) {
        return !graph.contains(Node.ANY, DERIVED, tenure);
    }

    private boolean isThing(Node node) {
        return node.isURI() && node.getURI().startsWith(base);
    }

    private Stream<Node> objects(Node subject, Node predicate) {
        return graph.stream(subject, predicate, Node.ANY).map(Triple::getObject);
    }

    private Stream<Node> subjects(Node predicate, Node object) {
        return graph.stream(Node.ANY, predicate, object).map(Triple::getSubject);
    }
}
