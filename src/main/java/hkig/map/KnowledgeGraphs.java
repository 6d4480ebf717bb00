package hkig.map;

import hkig.knowledge.Knowledge;
import hkig.knowledge.Terms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * The graphs that the knowledge itself becomes: the ontology, the seeds with their labels, super-types and
 * decisions, and the links that were judged right.
 */
public final class KnowledgeGraphs {

    private KnowledgeGraphs() { }

    /** IRI of the named graph to its triples. Shapes stay outside: they describe graphs, not the world. */
    public static Map<String, Model> of(Knowledge knowledge) {
        Map<String, Model> graphs = new LinkedHashMap<>();
        graphs.put(knowledge.base() + "graph/ontology", knowledge.ontologyModel());
        Model seeds = ModelFactory.createDefaultModel().add(knowledge.seedsModel()).add(knowledge.decisionsModel());
        seeds.setNsPrefixes(knowledge.seedsModel());
        List<Statement> names = seeds.listStatements(null, SKOS.prefLabel, (org.apache.jena.rdf.model.RDFNode) null).toList();
        names.forEach(s -> seeds.add(s.getSubject(), RDFS.label, s.getObject()));
        for (Statement s : seeds.listStatements(null, RDF.type, (org.apache.jena.rdf.model.RDFNode) null).toList())
            if (s.getObject().isURIResource() && s.getResource().getURI().startsWith(Terms.HKIG))
                knowledge.ontology().superTypes(s.getResource().getURI())
                        .forEach(above -> seeds.add(s.getSubject(), RDF.type, seeds.createResource(above)));
        graphs.put(knowledge.base() + "graph/seeds", seeds);
        Model links = LinksGraph.of(knowledge.judgements());
        if (!links.isEmpty()) graphs.put(knowledge.base() + "graph/links", links);
        return graphs;
    }
}
