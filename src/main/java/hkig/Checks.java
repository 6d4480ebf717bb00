package hkig;

import hkig.knowledge.Knowledge;
import hkig.knowledge.Question;
import hkig.map.KnowledgeGraphs;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.shared.PrefixMapping;

/** Every check of a dataset. SHACL sees a graph together with ontology and seeds, the queries with all others. */
final class Checks {

    private final List<Question> queries;
    private final Shapes shapes;
    private final Graph known;
    private final PrefixMapping prefixes;
    private int graphs;

    Checks(Knowledge knowledge, List<Question> queries) {
        this.queries = queries;
        this.shapes = Shapes.parse(knowledge.shapesModel());
        Model both = ModelFactory.createDefaultModel();
        // Of the graph links, the judgements: there owl:sameAs is no decision on a merge.
        KnowledgeGraphs.of(knowledge).forEach((name, graph) -> both.add(name.endsWith("/graph/links") ? knowledge.judgementsModel() : graph));
        this.known = both.getGraph();
        this.prefixes = Answers.prefixes(knowledge.base());
    }

    int graphs() {
        return graphs;
    }

    int count() {
        return queries.size();
    }

    /** All problems, errors first. Call it inside a read. */
    List<Problem> of(Dataset data, PrintWriter talk) {
        List<Problem> problems = new ArrayList<>();
        for (ReportEntry entry : ShaclValidator.get().validate(shapes, known).getEntries())
            problems.add(problem("seeds", entry));
        List<String> names = new ArrayList<>();
        data.listModelNames().forEachRemaining(name -> names.add(name.getURI()));
        graphs = names.size();
        Talk progress = Talk.on(talk);
        int done = 0;
        for (String name : names.stream().sorted().toList()) {
            progress.progress("shapes", done++, names.size());
            if (name.endsWith("#graph")) article(name, data.getNamedModel(name), problems);
        }
        progress.erase();
        for (Question query : queries) ask(query, data, problems);
        List<String> severities = List.of("error", "warning", "info");
        return problems.stream().distinct().sorted(Comparator.comparing((Problem p) -> severities.indexOf(p.severity()))
                .thenComparing(Problem::check)).toList();
    }

    /** Only what the article's graph describes is looked at: the rest was, or belongs to another graph. */
    private void article(String name, Model model, List<Problem> problems) {
        Graph graph = ModelFactory.createDefaultModel().add(model).getGraph();
        Graph seen = new MultiUnion(new Graph[] {graph, known});
        for (Node focus : graph.stream().map(t -> t.getSubject()).collect(Collectors.toCollection(
                () -> new TreeSet<>(Comparator.comparing(Node::toString)))))
            for (ReportEntry entry : ShaclValidator.get().validate(shapes, seen, focus).getEntries())
                problems.add(problem(name, entry));
    }

    private Problem problem(String where, ReportEntry entry) {
        String severity = entry.severity().level().equals(SHACL.Violation) ? "error"
                : entry.severity().level().equals(SHACL.Warning) ? "warning" : "info";
        return new Problem(severity, "shapes", shown(entry.focusNode())
                + (entry.value() == null ? "" : " " + shown(entry.value()))
                + ": " + entry.message() + " (in " + where + ")");
    }

    private void ask(Question query, Dataset data, List<Problem> problems) {
        try (QueryExecution execution = QueryExecution.dataset(data).query(query.sparql()).build()) {
            ResultSet rows = execution.execSelect();
            while (rows.hasNext()) {
                QuerySolution row = rows.next();
                String found = rows.getResultVars().stream().filter(row::contains)
                        .map(name -> name + " " + shown(row.get(name).asNode())).collect(Collectors.joining(", "));
                problems.add(new Problem(query.severity().orElse("error"), query.name(), found));
            }
        }
    }

    private String shown(Node node) {
        if (node.isLiteral()) return "\"" + node.getLiteralLexicalForm() + "\"";
        return node.isURI() ? prefixes.shortForm(node.getURI()) : node.toString();
    }
}
