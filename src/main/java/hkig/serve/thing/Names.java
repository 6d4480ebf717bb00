package hkig.serve.thing;

import hkig.serve.web.Dates;
import hkig.serve.web.Labels;
import hkig.serve.web.Visitor;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * What things are called, for one reader. What has no name of its own (a tenure, an agreement, a figure, a quotation)
 * gets one from what it is made of.
 */
final class Names {

    /** All properties that name. */
    static final List<String> NAMING = List.of("skos:prefLabel", "skos:altLabel", "hkig:nameInContext",
        "skos:hiddenLabel", "rdfs:label");

    /** Properties of others, which the graph has no labels for, to the keys of their texts. */
    private static final Map<Node, String> FOREIGN = Stream.of(new String[][] {
        {"org:subOrganizationOf", "thing.parent"}, {"org:member", "thing.member"}, {"org:organization", "thing.organisation"},
        {"org:postIn", "thing.organisation"}, {"org:hasSite", "thing.site"}, {"dcterms:publisher", "thing.publisher"},
        {"dcterms:issued", "thing.issued"}, {"dcterms:language", "thing.language"}, {"dcterms:source", "thing.source"},
        {"dcterms:title", "thing.title"}, {"dcterms:description", "thing.description"},
        {"schema:additionalType", "thing.type"}, {"schema:honorificPrefix", "thing.prefix"}, {"rdf:type", "thing.class"},
        {"prov:alternateOf", "thing.alternate"}, {"schema:workTranslation", "thing.translation"},
        {"prov:wasDerivedFrom", "thing.derived-from"}, {"prov:hadPrimarySource", "thing.source"},
        {"schema:mentions", "thing.mentions"}, {"skos:note", "thing.note"},
    }).collect(Collectors.toUnmodifiableMap(pair -> Vocabulary.node(pair[0]), pair -> pair[1]));

    private static final int LONG = 120;

    private final Statements statements;
    private final Visitor visitor;
    private final Labels labels;
    private final Labels terms;
    private final Amounts amounts;
    private final Map<Node, Node> known = new HashMap<>();

    Names(Statements statements, Map<String, String> prefixes, Visitor visitor) {
        this.statements = statements;
        this.visitor = visitor;
        this.labels = new Labels(statements.remembered(), prefixes, visitor.nameLanguages());
        this.terms = new Labels(statements.remembered(), prefixes, visitor.termLanguages());
        this.amounts = new Amounts(statements, this, visitor);
    }

    Amounts amounts() {
        return amounts;
    }

    /** The name as a literal, with its language where it has one. */
    Node of(Node thing) {
        if (thing.isLiteral()) return thing;
        Node name = known.get(thing);
        if (name != null) return name;
        if (FOREIGN.containsKey(thing))
            return NodeFactory.createLiteralLang(visitor.text(FOREIGN.get(thing)), visitor.language());
        Node label = (isTerm(thing) ? terms : labels).of(thing);
        // Known before a name is made of its parts: hostile data may go in circles.
        known.put(thing, label);
        if (!isTerm(thing) && !named(thing))
            made(thing).filter(made -> !made.isBlank()).map(Names::cut)
                .ifPresent(made -> known.put(thing, NodeFactory.createLiteralString(made)));
        return known.get(thing);
    }

    String plain(Node thing) {
        return of(thing).getLiteralLexicalForm();
    }

    /** Every name of a thing, in any language. */
    Stream<String> all(Node thing) {
        return thing.isLiteral() ? Stream.of(thing.getLiteralLexicalForm())
            : NAMING.stream().flatMap(naming -> statements.objects(thing, naming).stream()).filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm);
    }

    /** Whether it is a class, property or value of our ontology. */
    static boolean isTerm(Node thing) {
        return thing.isURI() && thing.getURI().startsWith(Vocabulary.node("hkig:").getURI());
    }

    private boolean named(Node thing) {
        return Stream.of("skos:prefLabel", "rdfs:label", "dcterms:title")
            .anyMatch(naming -> !statements.objects(thing, naming).isEmpty());
    }

    private Optional<String> made(Node thing) {
        if (statements.isA(thing, "hkig:Agreement")) return agreement(thing);
        if (statements.isA(thing, "hkig:Tenure")) return tenure(thing);
        if (statements.isA(thing, "hkig:Figure"))
            return Optional.of(amounts.of(thing)).map(amount -> withPart(amount, thing, "hkig:figureOf"));
        if (statements.isA(thing, "hkig:Quotation")) return statements.text(thing, "hkig:words");
        if (statements.isA(thing, "hkig:Identification")) return statements.text(thing, "hkig:labelSeen");
        if (statements.isA(thing, "hkig:Signing"))
            return statements.subjects("hkig:signing", thing, 1).stream().findFirst()
                .map(agreement -> visitor.text("thing.signing-of", plain(agreement)));
        if (statements.isA(thing, "hkig:Evidence"))
            return statements.object(thing, "oa:hasTarget").flatMap(place -> statements.object(place, "oa:hasSource"))
                .map(article -> visitor.text("thing.evidence-from", plain(article)));
        return Optional.empty();
    }

    /** The parties, and what it is about or when. */
    private Optional<String> agreement(Node agreement) {
        List<String> parties = Stream.of("hkig:party", "hkig:otherParty")
            .flatMap(role -> Statements.sorted(statements.objects(agreement, role)).stream()).map(this::plain).toList();
        String who = switch (parties.size()) {
            case 0 -> plain(statements.object(agreement, "rdf:type").orElse(agreement));
            case 1 -> visitor.text("thing.agreement-of", parties.getFirst());
            case 2 -> visitor.text("thing.and", parties.get(0), parties.get(1));
            default -> visitor.text("thing.and-more", parties.get(0), parties.get(1), parties.size() - 2);
        };
        Optional<String> about = statements.text(agreement, "hkig:topic").or(() -> statements.text(agreement, "hkig:date")
            .or(() -> statements.object(agreement, "hkig:signing").flatMap(signing -> statements.text(signing, "hkig:date")))
            .map(date -> Dates.shown(date, visitor.language())));
        return Optional.of(about.map(words -> visitor.text("thing.title-with", who, words)).orElse(who));
    }

    private Optional<String> tenure(Node tenure) {
        String what = title(tenure).map(Node::getLiteralLexicalForm).orElse("");
        return statements.object(tenure, "org:member")
            .map(person -> visitor.text("thing.title-with", plain(person), withPart(what, tenure, "org:organization")));
    }

    /** The title of a tenure in the reader's language where the source has it, else the name of its post. */
    Optional<Node> title(Node tenure) {
        List<String> languages = visitor.nameLanguages();
        return statements.objects(tenure, "hkig:title").stream().filter(Node::isLiteral)
            .min(Comparator.comparingInt((Node title) -> Labels.rank(title.getLiteralLanguage(), languages))
                .thenComparing(Statements::compare))
            .or(() -> statements.object(tenure, "hkig:post").map(this::of));
    }

    private String withPart(String what, Node of, String property) {
        return statements.object(of, property).map(whole -> visitor.text("thing.of", what, plain(whole))).orElse(what);
    }

    private static String cut(String name) {
        String one = name.strip().lines().collect(Collectors.joining(" "));
        return one.codePointCount(0, one.length()) <= LONG ? one
            : one.substring(0, one.offsetByCodePoints(0, LONG)) + "…";
    }
}
