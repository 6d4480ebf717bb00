package hkig.serve.reconcile;

import hkig.knowledge.Knowledge;
import hkig.knowledge.Terms;
import hkig.map.KnowledgeGraphs;
import hkig.serve.names.NamesOfGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;

/** The names of {@code reconcile/names.tsv}, and the seeds that they are asked of. */
record Labelled(int line, String query, String type, String expected, String difficulty) {

    static final Knowledge KNOWLEDGE = Knowledge.load(Path.of(""), Terms.BASE);

    static List<Labelled> all() throws IOException {
        List<Labelled> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/reconcile/names.tsv"))) {
            String[] cells = line.split("\t", -1);
            if (!line.startsWith("#") && !cells[0].equals("query"))
                rows.add(new Labelled(rows.size() + 1, cells[0], cells[1], cells[2], cells[3]));
        }
        return rows;
    }

    static Matcher matcher() {
        Model all = ModelFactory.createDefaultModel();
        KnowledgeGraphs.of(KNOWLEDGE).values().forEach(all::add);
        Graph graph = all.getGraph();
        Forms forms = new Forms(KNOWLEDGE.fold(), KNOWLEDGE.nameWords());
        return new Matcher(Index.of(NamesOfGraph.read(graph, Terms.BASE, KNOWLEDGE.fold()), graph, forms), forms, Terms.BASE);
    }

    boolean isKnown() {
        return !expected.equals("-");
    }

    List<Candidate> asked(Matcher matcher) {
        return Matcher.judged(matcher.find(new Query(query, type.isEmpty() ? List.of() : List.of(type), false, 5, List.of())), 5);
    }
}
