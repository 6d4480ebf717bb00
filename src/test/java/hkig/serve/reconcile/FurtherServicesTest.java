package hkig.serve.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import hkig.serve.Http;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the service does besides matching: suggests, tells, previews. */
class FurtherServicesTest {

    private static Seeded seeded;

    @BeforeAll
    static void start() throws Exception {
        seeded = Seeded.start();
    }

    @AfterAll
    static void stop() {
        seeded.close();
    }

    private static List<String> ids(JsonArray array) {
        List<String> ids = new ArrayList<>();
        array.forEach(each -> ids.add(each.getAsJsonObject().get("id").getAsString()));
        return ids;
    }

    private static List<String> suggested(String what, String prefix, String more) throws Exception {
        return ids(seeded.get("reconcile/suggest/" + what + "?prefix=" + Http.encoded(prefix) + more).getAsJsonArray("result"));
    }

    @Test
    void suggestsThingsInAnyScriptPageByPage() throws Exception {
        assertEquals("organisation/hkstp", suggested("entity", "香港科技园公", "").getFirst());
        assertEquals("organisation/hkstp", suggested("entity", "organisation/hkstp", "").getFirst());
        List<String> first = suggested("entity", "Hong Kong", "");
        List<String> next = suggested("entity", "Hong Kong", "&cursor=20");
        assertEquals(20, first.size());
        assertFalse(next.isEmpty() || next.stream().anyMatch(first::contains));
        assertEquals(List.of(), suggested("entity", "Hong Kong", "&cursor=999999"));
        assertEquals(400, seeded.http.get("reconcile/suggest/entity?prefix=x&cursor=-1").statusCode());
        JsonObject hkstp = seeded.get("reconcile/suggest/entity?prefix=HKSTP").getAsJsonArray("result").get(0).getAsJsonObject();
        assertEquals("StatutoryBody", hkstp.getAsJsonArray("notable").get(0).getAsJsonObject().get("id").getAsString());
        assertTrue(suggested("entity", "行政長官", "").stream().noneMatch(id -> id.startsWith("post/")), "posts are no entities here");
    }

    @Test
    void suggestsTypesWithWhatIsBroader() throws Exception {
        assertEquals("University", suggested("type", "univ", "").getFirst());
        JsonObject type = seeded.get("reconcile/suggest/type?prefix=university").getAsJsonArray("result").get(0).getAsJsonObject();
        assertEquals("[{\"id\":\"Organisation\",\"name\":\"organisation\"}]", type.get("broader").toString());
        assertEquals("園區", seeded.get("reconcile/suggest/type?prefix=Park", "Accept-Language", "zh-HK").getAsJsonArray("result")
            .get(0).getAsJsonObject().get("name").getAsString());
    }

    @Test
    void suggestsAndProposesProperties() throws Exception {
        assertEquals("parent", suggested("property", "par", "").getFirst());
        JsonObject proposed = seeded.get("reconcile/propose?type=University");
        List<String> ofUniversities = ids(proposed.getAsJsonArray("properties"));
        assertTrue(ofUniversities.containsAll(List.of("name-en", "parent", "website", "wikidata", "ror")), ofUniversities.toString());
        assertFalse(ofUniversities.contains("current-post") || ofUniversities.contains("party"), ofUniversities.toString());
        assertEquals("University", proposed.get("type").getAsString());
        assertEquals(2, seeded.get("reconcile/propose?type=Person&limit=2").getAsJsonArray("properties").size());
        assertEquals(404, seeded.http.get("reconcile/propose?type=Starship").statusCode());
    }

    @Test
    void tellsMoreOfWhatIsSuggested() throws Exception {
        JsonObject flyout = seeded.get("reconcile/flyout/entity?id=organisation%2Fhkstp");
        assertEquals("organisation/hkstp", flyout.get("id").getAsString());
        assertTrue(Jsoup.parse(flyout.get("html").getAsString()).text().contains("香港科技園公司"), flyout.toString());
        assertTrue(seeded.get("reconcile/flyout/type?id=Park").get("html").getAsString().contains("park"));
        assertTrue(seeded.get("reconcile/flyout/property?id=parent").get("html").getAsString().contains("parent"));
        assertEquals(404, seeded.http.get("reconcile/flyout/entity?id=organisation%2Fnobody").statusCode());
    }

    private static String cells(JsonObject answer, String id, String property) {
        return answer.getAsJsonObject("rows").getAsJsonObject(id).getAsJsonArray(property).toString();
    }

    @Test
    void fetchesFactsOfThings() throws Exception {
        String query = """
            {"ids": ["organisation/afcd", "place/hk-science-park", "person/rocky-tuan", "person/dennis-lo", "fund/ai-subsidy-scheme",
              "organisation/bochk", "agreement/loop-hk-shenzhen-2017", "organisation/nobody"],
             "properties": [{"id": "parent"}, {"id": "name-zh-hant"}, {"id": "operator", "settings": {"language": "zh-Hant"}},
              {"id": "kind"}, {"id": "current-post"}, {"id": "post", "settings": {"limit": "1"}}, {"id": "amount"}, {"id": "wikidata"},
              {"id": "date"}, {"id": "start"}]}""";
        HttpResponse<String> posted = seeded.post("extend", query);
        assertEquals(posted.body(), seeded.http.get("reconcile?extend=" + Http.encoded(query)).body());
        JsonObject answer = JsonParser.parseString(posted.body()).getAsJsonObject();
        assertEquals("{\"id\":\"parent\",\"name\":\"parent\"}", answer.getAsJsonArray("meta").get(0).toString());
        assertEquals("[{\"id\":\"organisation/hksar-government\",\"name\":\"Government of the Hong Kong Special Administrative Region\"}]",
            cells(answer, "organisation/afcd", "parent"));
        assertEquals("[{\"str\":\"漁農自然護理署\"}]", cells(answer, "organisation/afcd", "name-zh-hant"));
        assertEquals("[{\"str\":\"government body\"}]", cells(answer, "organisation/afcd", "kind"));
        assertEquals("[{\"id\":\"organisation/hkstp\",\"name\":\"香港科技園公司\"}]", cells(answer, "place/hk-science-park", "operator"));
        assertEquals("[{\"str\":\"Vice-Chancellor and President, Chinese University of Hong Kong\"}]",
            cells(answer, "person/dennis-lo", "current-post"));
        JsonObject chinese = seeded.get("reconcile?names=zh-Hant&extend=" + Http.encoded("{\"ids\": [\"person/dennis-lo\"], "
            + "\"properties\": [{\"id\": \"current-post\"}, {\"id\": \"kind\"}]}"));
        assertEquals("[{\"str\":\"香港中文大學校長\"}]", cells(chinese, "person/dennis-lo", "current-post"));
        assertEquals("[{\"str\":\"人物\"}]", cells(chinese, "person/dennis-lo", "kind"));
        assertEquals("[]", cells(answer, "person/rocky-tuan", "current-post"), "he left on a day that is known");
        assertEquals(1, answer.getAsJsonObject("rows").getAsJsonObject("person/rocky-tuan").getAsJsonArray("post").size());
        assertEquals("[{\"str\":\"HKD 3000000000\"}]", cells(answer, "fund/ai-subsidy-scheme", "amount"));
        assertEquals("[{\"str\":\"2024-10-07\"}]", cells(answer, "fund/ai-subsidy-scheme", "start"));
        assertEquals("[{\"str\":\"Q790068\"}]", cells(answer, "organisation/bochk", "wikidata"));
        assertEquals("[{\"str\":\"2017-01-03\"}]", cells(answer, "agreement/loop-hk-shenzhen-2017", "date"));
        assertEquals("[]", cells(answer, "organisation/nobody", "parent"));
    }

    @Test
    void saysWhatCannotBeFetched() throws Exception {
        for (String wrong : List.of("{\"ids\": [\"a\"]}", "{\"ids\": [\"a\"], \"properties\": [{\"id\": \"shoe-size\"}]}",
                "{\"ids\": [\"a\"], \"properties\": [\"parent\"]}", "{\"ids\": [[1]], \"properties\": []}",
                "{\"ids\": [\"a\"], \"properties\": [{\"id\": \"parent\", \"settings\": {\"limit\": \"many\"}}]}")) {
            HttpResponse<String> answer = seeded.post("extend", wrong);
            assertEquals(400, answer.statusCode(), wrong);
            assertEquals("error", JsonParser.parseString(answer.body()).getAsJsonObject().get("status").getAsString());
        }
        String many = IntStream.rangeClosed(0, Extension.MOST).mapToObj(i -> "\"x" + i + "\"").collect(Collectors.joining(",", "[", "]"));
        assertEquals(413, seeded.post("extend", "{\"ids\": " + many + ", \"properties\": [{\"id\": \"parent\"}]}").statusCode());
    }

    @Test
    void aPreviewStandsInFramesAndCanDoNothing() throws Exception {
        HttpResponse<String> answer = seeded.http.get("reconcile/preview?id=organisation%2Fhkstp", "Accept-Language", "zh-HK");
        assertEquals(200, answer.statusCode());
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("frame-ancestors *") && policy.contains("sandbox") && policy.contains("default-src 'none'"), policy);
        Document page = Jsoup.parse(answer.body());
        assertEquals("香港科技園公司", page.select("h1").text());
        assertTrue(page.text().contains("Hong Kong Science and Technology Parks Corporation"), page.text());
        assertEquals("/id/organisation/hkstp", page.select("a").attr("href"));
        assertEquals(0, page.select("script, form, input").size());
        assertEquals(404, seeded.http.get("reconcile/preview?id=%3Cscript%3E").statusCode());
        assertFalse(seeded.http.get("reconcile/preview?id=%3Cscript%3E").body().contains("<script>"));
    }

    @Test
    void noOtherPageStandsInFrames() throws Exception {
        for (String path : List.of("", "about", "reconcile", "reconcile/view?id=x", "reconcile/flyout/entity?id=x", "reconcile/preview/x"))
            assertTrue(seeded.http.get(path).headers().firstValue("Content-Security-Policy").orElse("").contains("frame-ancestors 'none'"), path);
    }

    @Test
    void anIdentifierLeadsToItsPage() throws Exception {
        HttpResponse<String> view = seeded.http.get("reconcile/view?id=organisation%2Fhkstp");
        assertEquals(302, view.statusCode());
        assertTrue(view.headers().firstValue("Location").orElse("").endsWith("/id/organisation/hkstp"));
        for (String elsewhere : List.of("https://example.org/", "//example.org", "../admin"))
            assertEquals(404, seeded.http.get("reconcile/view?id=" + Http.encoded(elsewhere)).statusCode(), elsewhere);
    }
}
