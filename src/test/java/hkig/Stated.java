package hkig;

import hkig.knowledge.Knowledge;
import hkig.knowledge.Terms;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * What article graphs state of the world: without the articles, the evidence, the quotations, super-types and doubled
 * labels, and with a blank node for each thing that is not curated.
 */
final class Stated {

    private static final Set<String> LEFT_OUT = Set.of("Article", "Evidence", "Quotation");
    private static final Set<String> SILENT = Set.of(RDFS.label.getURI(), Terms.HKIG + "earliest", Terms.HKIG + "latest");

    private final Knowledge knowledge;
    private final Model graph;
    private final Map<Resource, Resource> blank = new HashMap<>();

    Stated(Knowledge knowledge, Model graph) {
        this.knowledge = knowledge;
        this.graph = graph;
    }

    Model model() {
        Set<Resource> kept = new HashSet<>();
        graph.listSubjects().filterKeep(s -> graph.listObjectsOfProperty(s, RDF.type).toList().stream()
                .anyMatch(t -> t.asResource().getURI().startsWith(Terms.HKIG))).forEach(kept::add);
        for (String name : LEFT_OUT)
            graph.listSubjectsWithProperty(RDF.type, graph.createResource(Terms.HKIG + name)).forEach(kept::remove);
        Model stated = ModelFactory.createDefaultModel();
        for (Resource subject : kept)
            for (Statement s : graph.listStatements(subject, null, (RDFNode) null).toList())
                if (says(s, kept)) stated.add(named(subject).as(Resource.class), s.getPredicate(), named(s.getObject()));
        return stated;
    }

    private boolean says(Statement s, Set<Resource> kept) {
        if (s.getPredicate().equals(RDF.type)) return isNarrowest(s);
        boolean known = s.getObject().isLiteral() || kept.contains(s.getObject()) || s.getResource().getURI().startsWith(Terms.HKIG);
        return known && !SILENT.contains(s.getPredicate().getURI());
    }

    private boolean isNarrowest(Statement type) {
        if (!type.getResource().getURI().startsWith(Terms.HKIG)) return false;
        String own = type.getResource().getURI().substring(Terms.HKIG.length());
        List<String> all = graph.listObjectsOfProperty(type.getSubject(), RDF.type).mapWith(t -> t.asResource().getURI())
                .filterKeep(t -> t.startsWith(Terms.HKIG)).mapWith(t -> t.substring(Terms.HKIG.length())).toList();
        return all.stream().noneMatch(other -> !other.equals(own) && knowledge.ontology().isA(other, own));
    }

    private RDFNode named(RDFNode node) {
        boolean found = node.isURIResource() && node.asResource().getURI().startsWith(Terms.BASE)
                && !knowledge.isCurated(node.asResource().getURI());
        return found ? blank.computeIfAbsent(node.asResource(), n -> graph.createResource()) : node;
    }
}
