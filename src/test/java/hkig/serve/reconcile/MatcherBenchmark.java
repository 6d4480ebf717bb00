package hkig.serve.reconcile;

import com.google.gson.JsonObject;
import hkig.knowledge.Terms;
import hkig.serve.names.NamesOfGraph;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/**
 * How good and how fast names are matched. No part of the suite, for it proves nothing:
 * {@code mvn -q test -Dtest=MatcherBenchmark}. With {@code -Dmisses=odd} it lists the misses of the lines that tuning
 * may look at; with {@code -Dthings=50000} it asks as many made-up organisations, too.
 */
class MatcherBenchmark {

    private static final int NAMES = 1_000;
    private static final int ROUNDS = 3;
    private static final int BATCH = 10;

    @Test
    void accuracy() throws Exception {
        Matcher matcher = Labelled.matcher();
        List<Labelled> odd = Labelled.all().stream().filter(row -> row.line() % 2 == 1).toList();
        List<Labelled> even = Labelled.all().stream().filter(row -> row.line() % 2 == 0).toList();
        System.out.println("odd lines, for tuning: " + Accuracy.of(matcher, odd));
        System.out.println("even lines: " + Accuracy.of(matcher, even));
        if ("odd".equals(System.getProperty("misses")))
            odd.forEach(row -> Accuracy.miss(matcher, row).ifPresent(System.out::println));
    }

    @Test
    void speed() throws Exception {
        List<Labelled> all = Labelled.all();
        Matcher matcher = Labelled.matcher();
        timed("asked in memory", NAMES, i -> all.get(i % all.size()).asked(matcher));
        try (Seeded seeded = Seeded.start()) {
            timed("asked over HTTP, " + BATCH + " at once", NAMES / BATCH, i -> {
                JsonObject batch = new JsonObject();
                for (int j = 0; j < BATCH; j++) {
                    JsonObject query = new JsonObject();
                    query.addProperty("query", all.get((i * BATCH + j) % all.size()).query());
                    batch.add("q" + j, query);
                }
                try {
                    seeded.post("queries", batch.toString());
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        int things = Integer.getInteger("things", 0);
        if (things > 0) many(things, all);
    }

    private static void many(int things, List<Labelled> all) {
        Random random = new Random(1);
        String characters = "晨星海港科技創新機械研究投資生物醫藥數據雲智能光電航天物流教育健康金融綠色能源";
        Graph graph = GraphFactory.createDefaultGraph();
        for (int i = 0; i < things; i++) {
            Node thing = NodeFactory.createURI(Terms.BASE + "organisation/x" + i);
            graph.add(thing, RDF.type.asNode(), NodeFactory.createURI(Types.SPACE + "Organisation"));
            StringBuilder name = new StringBuilder("香港");
            random.ints(5, 0, characters.length()).forEach(c -> name.append(characters.charAt(c)));
            graph.add(thing, SKOS.prefLabel.asNode(), NodeFactory.createLiteralLang(name + "有限公司", "zh-Hant"));
            StringBuilder words = new StringBuilder("Hong Kong");
            random.ints(3, 0, 400).forEach(w -> words.append(' ').append((char) ('A' + w % 26)).append("orda").append((char) ('a' + w / 26)));
            graph.add(thing, SKOS.prefLabel.asNode(), NodeFactory.createLiteralLang(words + " Limited", "en"));
        }
        Forms forms = new Forms(Labelled.KNOWLEDGE.fold(), Labelled.KNOWLEDGE.nameWords());
        long begin = System.nanoTime();
        Matcher matcher = new Matcher(Index.of(NamesOfGraph.read(graph, Terms.BASE, Labelled.KNOWLEDGE.fold()), graph, forms),
            forms, Terms.BASE);
        System.out.printf("%,d things made ready in %.1f s%n", things, (System.nanoTime() - begin) / 1e9);
        timed("asked of them", NAMES, i -> all.get(i % all.size()).asked(matcher));
    }

    private static void timed(String what, int times, IntConsumer work) {
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            try (ExecutorService two = Executors.newFixedThreadPool(2)) {
                IntStream.range(0, times).forEach(i -> two.submit(() -> work.accept(i)));
            }
            System.out.printf("%,d names %s, two threads: %.2f s%n", NAMES, what, (System.nanoTime() - start) / 1e9);
        }
    }
}
