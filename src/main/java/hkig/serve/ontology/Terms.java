package hkig.serve.ontology;

import static hkig.serve.web.Html.e;

import hkig.serve.answer.Prefixes;
import hkig.serve.web.Html;
import hkig.serve.web.Labels;
import hkig.serve.web.Visitor;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The terms as one reader sees them. */
final class Terms {

    private final Ontology ontology;
    private final Visitor visitor;
    private final Map<String, String> prefixes;
    private final Labels labels;
    private final Comparator<Node> order;

    Terms(Ontology ontology, Visitor visitor, Map<String, String> prefixes) {
        this.ontology = ontology;
        this.visitor = visitor;
        this.prefixes = prefixes;
        this.labels = new Labels(ontology.graph(), prefixes, visitor.termLanguages());
        Collator collator = Collator.getInstance(Locale.forLanguageTag(visitor.language()));
        this.order = Comparator.comparing((Node term) -> labels.of(term).getLiteralLexicalForm(), collator::compare)
            .thenComparing(term -> term.toString());
    }

    /** The terms of a role, by label in the order of the reader's language. */
    List<Node> of(Ontology.Role role) {
        return ontology.of(role).sorted(order).toList();
    }

    /** A term of ours by its label, as a link within the page; another by its short IRI, as a link to where it is defined. */
    Html link(Node term) {
        Optional<String> name = ontology.listed(term);
        if (name.isPresent()) return e("a", Labels.html(labels.of(term))).with("href", "#" + name.get());
        if (!term.isURI()) return Labels.html(labels.of(term));
        return e("a", e("code", Prefixes.shorten(term.getURI(), prefixes))).with("href", term.getURI())
            .with("rel", "noreferrer");
    }

    /** All that is said of a term, under its anchor. */
    Html section(Node term) {
        String name = ontology.listed(term).orElseThrow();
        return e("article.term", e("h3", e("a", Labels.html(labels.of(term))).with("href", "#" + name), " ",
                e("code", Prefixes.shorten(term.getURI(), prefixes))),
            e("p.iri", term.getURI()),
            ontology.best(term, RDFS.comment.asNode(), visitor.termLanguages()).map(comment -> e("p", Labels.html(comment))),
            rows(term)).with("id", name);
    }

    private Optional<Html> rows(Node term) {
        List<Html> rows = switch (ontology.terms().get(ontology.listed(term).orElseThrow())) {
            case CLASS -> classRows(term);
            case PROPERTY -> propertyRows(term);
            case INDIVIDUAL -> Stream.of(row("ontology.member-of", ontology.objects(term, RDF.type.asNode())
                .filter(type -> !type.equals(OWL.Class.asNode()) && ontology.listed(type).isPresent())),
                matches(term)).flatMap(Optional::stream).toList();
        };
        return rows.isEmpty() ? Optional.empty() : Optional.of(e("table.facts", e("tbody", rows)));
    }

    private List<Html> classRows(Node term) {
        return Stream.of(row("ontology.superclasses", ontology.objects(term, RDFS.subClassOf.asNode())),
            row("ontology.subclasses", ontology.subjects(RDFS.subClassOf.asNode(), term)),
            row("ontology.has-properties", ontology.subjects(RDFS.domain.asNode(), term)),
            row("ontology.value-of", ontology.subjects(RDFS.range.asNode(), term)),
            row("ontology.members", ontology.subjects(RDF.type.asNode(), term)),
            matches(term)).flatMap(Optional::stream).toList();
    }

    private List<Html> propertyRows(Node term) {
        return Stream.of(row("ontology.domain", ontology.objects(term, RDFS.domain.asNode())),
            row("ontology.range", ontology.objects(term, RDFS.range.asNode())),
            row("ontology.super-properties", ontology.objects(term, RDFS.subPropertyOf.asNode())),
            row("ontology.sub-properties", ontology.subjects(RDFS.subPropertyOf.asNode(), term)),
            row("ontology.inverse", Stream.concat(ontology.objects(term, OWL.inverseOf.asNode()),
                ontology.subjects(OWL.inverseOf.asNode(), term)).distinct()),
            matches(term)).flatMap(Optional::stream).toList();
    }

    private Optional<Html> matches(Node term) {
        return row("ontology.close", Stream.of(SKOS.closeMatch, SKOS.exactMatch, OWL.equivalentClass, OWL.equivalentProperty)
            .flatMap(property -> ontology.objects(term, property.asNode())));
    }

    private Optional<Html> row(String key, Stream<Node> terms) {
        // Ours first: they are described on this page.
        List<Html> links = terms.sorted(Comparator.comparing((Node term) -> ontology.listed(term).isEmpty())
            .thenComparing(order)).<Html>map(term -> e("li", link(term))).toList();
        return links.isEmpty() ? Optional.empty()
            : Optional.of(e("tr", e("th", visitor.text(key)).with("scope", "row"), e("td", e("ul.terms", links))));
    }
}
