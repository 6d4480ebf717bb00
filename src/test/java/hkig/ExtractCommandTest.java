package hkig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractCommandTest {

    private static final String SEED = "seeds/articles/hkstp-20-years.txt";

    @Test
    void jsonIsAnArrayWithOneObjectAnArticleInTheirOrder() {
        JsonArray articles = json(Cli.run("extract", "--format", "json", SEED));
        assertEquals(List.of("hkstp-20-years.txt", "hkstp-20-years.txt#2", "hkstp-20-years.txt#3", "hkstp-20-years.txt#4"),
                StreamSupport.stream(articles.spliterator(), false).map(a -> a.getAsJsonObject().get("id").getAsString()).toList());
        assertEquals(Set.of("id", "iri", "title", "date", "language", "organisations", "persons", "sites", "agreements", "funds",
                "programmes", "events", "figures", "quotations"), articles.get(0).getAsJsonObject().keySet());
        assertTrue(articles.get(1).getAsJsonObject().get("date").isJsonNull());
    }

    @Test
    void anAgreementHasItsPartiesDayTermAndWitnessAsWords() {
        JsonObject agreement = json(Cli.run("extract", "--format", "json", SEED)).get(2).getAsJsonObject()
                .getAsJsonArray("agreements").get(0).getAsJsonObject();
        assertEquals("MoU", agreement.get("type").getAsString());
        assertEquals("[\"香港警務處\",\"香港科技園公司\"]", agreement.get("parties").toString());
        assertEquals("[\"孫東\"]", agreement.get("witnesses").toString());
        assertEquals("2022-09-06", agreement.get("signed").getAsString());
        assertEquals("signed", agreement.get("status").getAsString());
        assertEquals("P3Y", agreement.get("term").getAsString());
    }

    @Test
    void aFundHasItsAmountAsAPlainNumber() {
        JsonObject fund = json(Cli.run("extract", "--format", "json", SEED)).get(3).getAsJsonObject().getAsJsonArray("funds").asList()
                .stream().map(JsonElement::getAsJsonObject).filter(f -> f.get("iri").getAsString().endsWith("/citf")).findFirst().orElseThrow();
        assertEquals("1200000000", fund.get("amount").toString());
        assertEquals("HKD", fund.get("currency").getAsString());
    }

    @Test
    void offsetsAreCodePointsOfTitleLineFeedBody() {
        String line = """
                {"id": "x", "lang": "zh-Hant", "title": "🚀🚀財政司司長陳茂波出席活動", "date": "20240305", "text": "財政司司長陳茂波今日出席活動。"}
                """;
        JsonObject article = json(Cli.runWith(line, "extract", "--format", "json", "-")).get(0).getAsJsonObject();
        int[] text = "🚀🚀財政司司長陳茂波出席活動\n財政司司長陳茂波今日出席活動。".codePoints().toArray();
        JsonObject evidence = article.getAsJsonArray("persons").get(0).getAsJsonObject().getAsJsonArray("evidence").get(0).getAsJsonObject();
        int start = evidence.get("start").getAsInt();
        assertEquals(7, start);
        assertEquals("陳茂波", new String(text, start, evidence.get("end").getAsInt() - start));
        assertEquals("[{\"title\":\"財政司司長\",\"organisation\":\"香港特別行政區政府\"}]", article.getAsJsonArray("persons").get(0)
                .getAsJsonObject().getAsJsonArray("posts").asList().stream().map(p -> "{\"title\":" + p.getAsJsonObject().get("title")
                        + ",\"organisation\":" + p.getAsJsonObject().get("organisation") + "}").toList().toString());
    }

    @Test
    void hongKongIsNoSite() {
        for (JsonElement article : json(Cli.run("extract", "--format", "json", SEED)))
            assertFalse(article.getAsJsonObject().get("sites").toString().contains("\"香港\""));
    }

    @Test
    void turtleIsOneGraphOfAllArticlesAndTrigOneEach() {
        Model turtle = ModelFactory.createDefaultModel();
        RDFParser.fromString(Cli.run("extract", SEED).out(), Lang.TURTLE).parse(turtle);
        Dataset trig = DatasetFactory.create();
        RDFParser.fromString(Cli.run("extract", "--format", "trig", SEED).out(), Lang.TRIG).parse(trig);
        assertEquals(4, trig.asDatasetGraph().size());
        assertTrue(turtle.isIsomorphicWith(ModelFactory.createDefaultModel().add(trig.getUnionModel())));
    }

    @Test
    void tierCIsForJsonAlone() {
        Cli run = Cli.run("extract", "--tier", "C", SEED);
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("--tier C is shown by --format json only"), run.err());
    }

    @Test
    void whatCannotBeReadIsToldAndTheRestIsShown(@TempDir Path folder) throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.txt"), "");
        Cli run = Cli.run("extract", "--format", "json", empty.toString(), folder.resolve("none.txt").toString(), SEED);
        assertEquals(1, run.exit());
        assertEquals(2, run.err().lines().count(), run.err());
        assertEquals(4, JsonParser.parseString(run.out()).getAsJsonArray().size());
    }

    private static JsonArray json(Cli run) {
        assertEquals(0, run.exit(), run.err());
        return JsonParser.parseString(run.out()).getAsJsonArray();
    }
}
