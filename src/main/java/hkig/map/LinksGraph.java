package hkig.map;

import hkig.knowledge.Judgement;
import hkig.knowledge.Judgements;
import hkig.knowledge.Terms;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * The graph {@code links}: {@code schema:sameAs} from a thing to each accepted record, {@code owl:sameAs} too where
 * identity is proven, and every judgement that stands, with who or what decided, when and on what basis.
 */
final class LinksGraph {

    private LinksGraph() { }

    static Model of(Judgements judgements) {
        Model links = ModelFactory.createDefaultModel();
        links.setNsPrefix("hkig", Terms.HKIG).setNsPrefix("schema", Terms.SCHEMA).setNsPrefix("owl", OWL.getURI());
        judgements.all().forEach(judgement -> describe(judgement, links));
        for (Judgement link : judgements.links()) {
            Resource thing = links.createResource(link.thing());
            Resource record = links.createResource(link.record().orElseThrow());
            thing.addProperty(property("schema:sameAs"), record);
            if (link.verdict() == Judgement.Verdict.SAME) thing.addProperty(OWL.sameAs, record);
        }
        return links;
    }

    private static void describe(Judgement judgement, Model links) {
        Resource node = links.createResource(judgement.iri(), links.createResource(Terms.iri("hkig:Judgement")))
                .addProperty(RDF.type, links.createResource(Terms.iri("prov:Entity")))
                .addProperty(property("hkig:judged"), links.createResource(judgement.thing()))
                .addProperty(property("hkig:register"), links.createResource(judgement.register()))
                .addProperty(property("hkig:verdict"), links.createResource(Terms.HKIG + judgement.verdict().term()))
                .addProperty(property("hkig:decidedBy"), judgement.by())
                .addProperty(DCTerms.date, links.createTypedLiteral(judgement.day(), XSDDatatype.XSDdate));
        judgement.record().ifPresent(record -> node.addProperty(property("hkig:record"), links.createResource(record)));
        judgement.score().ifPresent(score -> node.addProperty(property("hkig:score"),
                links.createTypedLiteral(score.toPlainString(), XSDDatatype.XSDdecimal)));
        Optional.of(judgement.reason()).filter(text -> !text.isEmpty()).ifPresent(text -> node.addProperty(RDFS.comment, text, "en"));
        judgement.basis().forEach(line -> node.addProperty(property("hkig:basis"), line));
    }

    private static Property property(String prefixed) {
        return ResourceFactory.createProperty(Terms.iri(prefixed));
    }
}
