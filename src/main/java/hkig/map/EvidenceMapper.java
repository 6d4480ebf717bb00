package hkig.map;

import hkig.knowledge.Terms;
import hkig.model.CodePoints;
import hkig.model.Entity;
import hkig.model.Fact;
import hkig.model.Mention;
import hkig.model.Span;
import hkig.model.Value;
import hkig.model.Resolution;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/**
 * Evidence as Web Annotations: the body is what is supported, the target a place of the article with its exact quote.
 * Java counts UTF-16 code units, the annotation model code points: they are converted here and nowhere else.
 *
 * @see <a href="https://www.w3.org/TR/annotation-model/#text-position-selector">Web Annotation, text position</a>
 */
final class EvidenceMapper {

    private final Model model;
    private final Resolution resolution;
    private final String base;
    private final String text;
    private final CodePoints points;

    EvidenceMapper(Model model, Resolution resolution, String base) {
        this.model = model;
        this.resolution = resolution;
        this.base = base;
        this.text = resolution.extraction().article().text();
        this.points = new CodePoints(text);
    }

    /** One for each form of the name, at the first place where it stands. */
    void entity(Entity entity, Resource node) {
        Set<String> forms = new HashSet<>();
        for (Mention mention : entity.mentions())
            if (forms.add(mention.surface()))
                annotation(mention.span(), mention.rule(), "Tier" + mention.tier(), "entity", node.getURI())
                        .addProperty(GraphMapper.property("oa:hasBody"), node);
    }

    /** The sentence supports the whole; places that single values were read from support these triples. */
    void fact(Fact fact, Resource node, Function<Value, Optional<RDFNode>> nodes) {
        for (Fact.Proof proof : fact.evidence()) {
            if (proof.part().isEmpty()) {
                annotation(proof.span(), fact.rule(), "Tier" + fact.tier(), "fact", node.getURI())
                        .addProperty(GraphMapper.property("oa:hasBody"), node);
                continue;
            }
            Fact.Part part = proof.part().get();
            nodes.apply(part.value()).ifPresent(object -> value(proof.span(), node, GraphMapper.property(part.role()), object,
                    fact.rule(), "Tier" + fact.tier()));
        }
    }

    void statement(Fact fact, Resource subject, Property property, RDFNode object) {
        for (Fact.Proof proof : fact.evidence())
            value(proof.span(), subject, property, object, fact.rule(), "Tier" + fact.tier());
    }

    /** Evidence of one triple. */
    void value(Span span, Resource subject, Property property, RDFNode object, String rule, String tier) {
        annotation(span, rule, tier, subject.getURI(), property.getURI(), object.toString())
                .addProperty(RDF.subject, subject).addProperty(RDF.predicate, property).addProperty(RDF.object, object);
    }

    private Resource annotation(Span span, String rule, String tier, String... of) {
        String place = resolution.article().substring(resolution.article().lastIndexOf('/') + 1);
        int start = points.before(span.start());
        int end = points.before(span.end());
        String at = place + "-" + start + "-" + end;
        Resource node = model.createResource(base + "evidence/" + at + "-"
                + Hash.of(String.join("\n", of) + "\n" + rule).substring(0, 12));
        Resource target = model.createResource(base + "evidence/" + at);
        Resource selector = model.createResource(base + "evidence/" + at + "-selector");
        node.addProperty(RDF.type, model.createResource(Terms.iri("hkig:Evidence")))
                .addProperty(RDF.type, model.createResource(Terms.iri("oa:Annotation")))
                .addProperty(GraphMapper.property("hkig:rule"), rule)
                .addProperty(GraphMapper.property("hkig:tier"), model.createResource(Terms.HKIG + tier))
                .addProperty(GraphMapper.property("oa:hasTarget"), target);
        target.addProperty(RDF.type, model.createResource(Terms.iri("oa:SpecificResource")))
                .addProperty(GraphMapper.property("oa:hasSource"), model.createResource(resolution.article()))
                .addProperty(GraphMapper.property("oa:hasSelector"), selector);
        selector.addProperty(RDF.type, model.createResource(Terms.iri("oa:TextPositionSelector")))
                .addProperty(RDF.type, model.createResource(Terms.iri("oa:TextQuoteSelector")))
                .addProperty(GraphMapper.property("oa:start"), model.createTypedLiteral(String.valueOf(start), XSDDatatype.XSDnonNegativeInteger))
                .addProperty(GraphMapper.property("oa:end"), model.createTypedLiteral(String.valueOf(end), XSDDatatype.XSDnonNegativeInteger))
                .addProperty(GraphMapper.property("oa:exact"), span.in(text));
        return node;
    }
}
