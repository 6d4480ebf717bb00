package hkig.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands is a function of the articles and the knowledge: random sets, orders, batches, reloads, retractions. */
class AnyOrderTest {

    private static final List<String> DERIVE = List.of(Rdf.sparql("""
            CONSTRUCT { ?s hkig:seenTimes ?times } WHERE { { SELECT ?s (count(*) AS ?times) { ?s hkig:value ?v } GROUP BY ?s } }
            """), Rdf.sparql("CONSTRUCT { ?a hkig:sharesValueWith ?b } WHERE { ?a hkig:value ?v . ?b hkig:value ?v . FILTER (?a != ?b) }"));

    @Test
    void inMemory() {
        for (int seed = 0; seed < 200; seed++) {
            try (GraphStore store = GraphStore.inMemory(); GraphStore plain = GraphStore.inMemory()) {
                compare(seed, store, plain);
            }
        }
    }

    @Test
    void onDisk(@TempDir Path folder) {
        for (int seed = 1000; seed < 1002; seed++) {
            try (GraphStore store = GraphStore.at(folder.resolve("a" + seed));
                    GraphStore plain = GraphStore.at(folder.resolve("b" + seed))) {
                compare(seed, store, plain);
            }
        }
    }

    private static void compare(int seed, GraphStore store, GraphStore plain) {
        Random random = new Random(seed);
        Map<String, Model> wanted = articles(random, 1 + random.nextInt(8));
        Map<String, Model> others = articles(random, random.nextInt(6));
        others.keySet().removeAll(wanted.keySet());

        Map<String, Model> all = new TreeMap<>(others);
        all.putAll(wanted);
        // First versions of some articles, which the wanted ones then replace.
        wanted.keySet().stream().filter(article -> random.nextBoolean()).forEach(article -> all.put(article, model(random)));
        load(store, all, random);
        load(store, wanted, random);
        retract(store, new ArrayList<>(others.keySet()), random);

        load(plain, wanted, random);
        assertEquals(Rdf.quads(plain), Rdf.quads(store), "seed " + seed);
        assertEquals(plain.articles(), store.articles(), "seed " + seed);
        Written again = store.write(batch -> {
            wanted.forEach((article, model) -> put(batch, article, model));
            batch.derive(DERIVE);
        });
        assertTrue(again.nothing(), "seed " + seed + ": loading again changed " + again);
    }

    private static void load(GraphStore store, Map<String, Model> articles, Random random) {
        List<String> order = new ArrayList<>(articles.keySet());
        Collections.shuffle(order, random);
        for (int from = 0; from < order.size();) {
            int to = Math.min(order.size(), from + 1 + random.nextInt(4));
            List<String> part = order.subList(from, to);
            store.write(batch -> {
                part.forEach(article -> put(batch, article, articles.get(article)));
                batch.derive(DERIVE);
            });
            from = to;
        }
    }

    private static void retract(GraphStore store, List<String> articles, Random random) {
        Collections.shuffle(articles, random);
        if (random.nextBoolean()) store.write(batch -> {
            articles.forEach(batch::retract);
            batch.derive(DERIVE);
        });
        else articles.forEach(article -> store.write(batch -> {
            batch.retract(article);
            batch.derive(DERIVE);
        }));
    }

    private static void put(Batch batch, String article, Model model) {
        byte[] text = String.join("\n", lines(model)).getBytes(StandardCharsets.UTF_8);
        batch.putArticle(article, model, text, "stamp of " + article);
    }

    private static List<String> lines(Model model) {
        return model.listStatements().mapWith(Object::toString).toList().stream().sorted().toList();
    }

    private static Map<String, Model> articles(Random random, int count) {
        Map<String, Model> articles = new TreeMap<>();
        for (int i = 0; i < count; i++)
            articles.put("https://w3id.org/hkig/id/article/" + (char) ('a' + random.nextInt(12)), model(random));
        return articles;
    }

    private static Model model(Random random) {
        StringBuilder triples = new StringBuilder();
        for (int i = random.nextInt(7); i >= 0; i--)
            triples.append(':').append((char) ('p' + random.nextInt(5))).append(" hkig:value ").append(value(random)).append(" .\n");
        return Rdf.turtle(triples.toString());
    }

    private static String value(Random random) {
        int n = random.nextInt(6);
        return switch (random.nextInt(8)) {
            case 0 -> "\"" + n + "億元\"@zh-Hant";
            case 1 -> "\"00" + n + "\"^^xsd:integer";
            case 2 -> n + ".50";
            case 3 -> "\"" + n + "000\"^^xsd:decimal";
            case 4 -> "\"202" + n + "\"^^xsd:gYear";
            case 5 -> "\"2024-01-0" + (n + 1) + "\"^^xsd:date";
            case 6 -> "\"" + n + "\"";
            default -> ":v" + n;
        };
    }
}
