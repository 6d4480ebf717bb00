package hkig.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;
import org.junit.jupiter.api.Test;

/**
 * Every shape of {@code ontology/shapes.ttl} accepts the good example and rejects something. In {@code rejected.trig},
 * the graph named as a node shape holds what it rejects, seen together with the ontology and the good example.
 */
class ShapesTest {

    private static final String SHAPES = "https://w3id.org/hkig/shapes#";
    private static final String SH = "http://www.w3.org/ns/shacl#";

    private final Model ontology = RDFDataMgr.loadModel(Path.of("ontology", "hkig.ttl").toUri().toString());
    private final Model shapesModel = RDFDataMgr.loadModel(Path.of("ontology", "shapes.ttl").toUri().toString());
    private final Model good = RDFDataMgr.loadModel(resource("good.ttl"));
    private final DatasetGraph rejected = RDFDataMgr.loadDatasetGraph(resource("rejected.trig"));
    private final Shapes shapes = Shapes.parse(shapesModel);

    @Test
    void acceptsTheGoodExample() {
        assertEquals(List.of(), report(shapes, union()).stream().map(ShapesTest::words).toList());
    }

    @Test
    void everyNodeShapeHasAFocusNodeInTheGoodExample() {
        Graph data = union();
        assertEquals(Set.of(), names(nodeShapes(shapes).stream().filter(shape -> shape.getTargets().stream()
            .flatMap(target -> target.getFocusNodes(data).stream())
            .noneMatch(focus -> good.getGraph().contains(Node.ANY, Node.ANY, focus)
                || good.getGraph().contains(focus, Node.ANY, Node.ANY))).toList()));
    }

    @Test
    void everyNodeShapeRejectsSomethingInTheGraphOfItsName() {
        assertEquals(Set.of(), silentNodeShapes(shapes));
    }

    @Test
    void everyConstraintOfEveryShapeRejectsSomething() {
        assertEquals(Set.of(), silentConstraints(shapes));
    }

    @Test
    void aShapeOrConstraintThatRejectsNothingIsNoticed() {
        Model more = RDFParser.fromString("""
            @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix : <https://w3id.org/hkig/shapes#> .
            :label sh:maxCount 99 .
            :Lame a sh:NodeShape ; sh:targetClass :Nought ; sh:property :prefLabel .
            """, Lang.TTL).toModel().add(shapesModel);
        assertEquals(Set.of("label maxCount"), silentConstraints(Shapes.parse(more)));
        assertEquals(Set.of("Lame"), silentNodeShapes(Shapes.parse(more)));
    }

    @Test
    void everyGraphOfRejectedExamplesIsNamedAsANodeShape() {
        Set<String> names = new TreeSet<>();
        rejected.listGraphNodes().forEachRemaining(node -> names.add(name(node)));
        assertEquals(names(nodeShapes(shapes)), names);
    }

    @Test
    void everyShapeThatCanReportSaysWhatIsExpectedAndEveryPropertyShapeIsUsed() {
        Set<String> wrong = new TreeSet<>();
        shapesModel.listSubjects().filterKeep(Resource::isURIResource).forEach(shape -> {
            boolean property = shape.hasProperty(RDF.type, sh("PropertyShape"));
            boolean reports = !shapes.getShape(shape.asNode()).getConstraints().isEmpty();
            if (reports && !shape.hasProperty(sh("message"))) wrong.add(shape + ": no sh:message");
            if (property && !shapesModel.contains(null, sh("property"), shape)) wrong.add(shape + ": in no node shape");
        });
        assertEquals(Set.of(), wrong);
    }

    @Test
    void everyTermInTheShapesIsDeclaredInTheOntologyOrBuiltIn() {
        Set<String> builtIn = Set.of(SH, RDF.getURI(), RDFS.getURI(), OWL.getURI(), XSD.getURI());
        Set<String> unknown = new TreeSet<>();
        shapesModel.listStatements().forEach(statement -> {
            for (RDFNode node : List.of(statement.getSubject(), statement.getPredicate(), statement.getObject())) {
                if (!node.isURIResource() || builtIn.contains(node.asNode().getNameSpace())) continue;
                String iri = node.asNode().getURI();
                if (!iri.startsWith(SHAPES) && !ontology.contains(node.asResource(), RDF.type)) unknown.add(iri);
            }
        });
        assertEquals(Set.of(), unknown);
    }

    private Set<String> silentNodeShapes(Shapes all) {
        return names(nodeShapes(all).stream().filter(shape -> rejections(all, shape).isEmpty()).toList());
    }

    /** Constraints, as "shape component", of which no rejected example makes that shape report. */
    private Set<String> silentConstraints(Shapes all) {
        Map<Constraint, String> silent = new IdentityHashMap<>();
        all.getShapeMap().forEach((node, shape) -> {
            if (node.isURI()) shape.getConstraints().forEach(constraint ->
                silent.put(constraint, name(node) + " " + component(constraint.getComponent())));
        });
        assertTrue(silent.size() > 150, "constraints found: " + silent.size());
        nodeShapes(all).forEach(shape -> rejections(all, shape).forEach(entry -> {
            silent.remove(entry.constraint());
            // Jena reports a qualified count by a constraint that it makes on the spot.
            if (component(entry.sourceConstraintComponent()).startsWith("qualified"))
                silent.values().removeIf((name(entry.source()) + " qualifiedValueShape")::equals);
        }));
        return new TreeSet<>(silent.values());
    }

    /** What the shape, or one of its property shapes, reports of its own focus nodes in the graph of its name. */
    private Collection<ReportEntry> rejections(Shapes all, Shape shape) {
        Graph bad = rejected.getGraph(shape.getShapeNode());
        if (bad == null || bad.isEmpty()) return List.of();
        Graph data = union(bad);
        Set<Node> own = shape.getPropertyShapes().stream().map(Shape::getShapeNode).collect(Collectors.toSet());
        own.add(shape.getShapeNode());
        Set<Node> focus = shape.getTargets().stream().flatMap(target -> target.getFocusNodes(data).stream())
            .filter(node -> !good.getGraph().contains(node, Node.ANY, Node.ANY)).collect(Collectors.toSet());
        return report(all, data).stream()
            .filter(entry -> own.contains(entry.source()) && focus.contains(entry.focusNode())).toList();
    }

    private static Property sh(String name) {
        return ResourceFactory.createProperty(SH, name);
    }

    private Graph union(Graph... more) {
        MultiUnion union = new MultiUnion(new Graph[] {ontology.getGraph(), good.getGraph()});
        for (Graph graph : more) union.addGraph(graph);
        return union;
    }

    private static Collection<ReportEntry> report(Shapes shapes, Graph data) {
        return ShaclValidator.get().validate(shapes, data).getEntries();
    }

    private static List<Shape> nodeShapes(Shapes shapes) {
        return shapes.getShapeMap().values().stream()
            .filter(shape -> shape.isNodeShape() && shape.getShapeNode().isURI()).toList();
    }

    private static Set<String> names(Collection<Shape> shapes) {
        return shapes.stream().map(shape -> name(shape.getShapeNode())).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Node shape) {
        return shape.isURI() ? shape.getURI().substring(SHAPES.length()) : shape.toString();
    }

    /** {@code sh:MinCountConstraintComponent} as {@code minCount}. */
    private static String component(Node component) {
        String local = component.getURI().substring(SH.length()).replace("ConstraintComponent", "");
        return local.substring(0, 1).toLowerCase() + local.substring(1);
    }

    private static String words(ReportEntry entry) {
        return name(entry.source()) + ": " + entry.focusNode() + " " + entry.value() + ": " + entry.message();
    }

    private static String resource(String name) {
        return Path.of("src", "test", "resources", "hkig", "knowledge", name).toUri().toString();
    }
}
