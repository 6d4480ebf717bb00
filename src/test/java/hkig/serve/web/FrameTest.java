package hkig.serve.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.serve.Http;
import hkig.serve.Sample;
import hkig.serve.SparqlServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrameTest {

    private SparqlServer server;
    private Http http;

    @BeforeAll void start() throws IOException {
        server = SparqlServer.start(Sample.served(Sample.inMemory()), Sample.settings(Duration.ofSeconds(5), 100));
        http = new Http(server.address());
    }

    @AfterAll void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'' | en-GB | '' | en | en", "'' | zh-HK,zh;q=0.9,en;q=0.8 | '' | zh-Hant | zh-Hant",
        "'' | zh-CN | '' | zh-Hant | zh-Hans", "'' | fr,zh-TW;q=0.5 | '' | zh-Hant | zh-Hant", "'' | de | '' | en | en",
        "'' | zh-HK | lang=en | en | en", "?lang=zh-Hant | en | lang=en | zh-Hant | zh-Hant",
        "?names=zh-Hans | en | '' | en | zh-Hans", "'' | en | names=zh-Hant; lang=en | en | zh-Hant",
        "?lang=xx&names=%22%3E | zh-HK | lang=fr; names=<b> | zh-Hant | zh-Hant"})
    void aChoiceIsTheParameterElseTheCookieElseWhatSuitsTheBrowser(String asked, String accepted, String cookie,
            String language, String names) throws Exception {
        String page = cookie.isEmpty() ? http.get("query" + asked, "Accept-Language", accepted).body()
            : http.get("query" + asked, "Accept-Language", accepted, "Cookie", cookie).body();
        assertTrue(page.contains("<html lang=\"" + language + "\" data-names=\"" + names + "\""), page.substring(0, 200));
    }

    @Test void aChoiceIsKeptInACookie() throws Exception {
        HttpResponse<String> response = http.get("query?lang=zh-Hant&theme=dark&names=none");
        List<String> cookies = response.headers().allValues("Set-Cookie");
        assertEquals(2, cookies.size(), cookies.toString());
        assertTrue(cookies.stream().anyMatch(cookie -> cookie.startsWith("lang=zh-Hant;") && cookie.contains("Path=/;")
            && cookie.contains("SameSite=Lax")), cookies.toString());
        assertTrue(response.body().contains("data-theme=\"dark\""), "theme");
        assertTrue(String.join(", ", response.headers().allValues("Vary")).contains("Cookie"));
    }

    @Test void theOtherLanguageIsOneClickAwayOnTheSamePage() throws Exception {
        String page = http.get("query?q=%22%3E%3Cb%3E&lang=en").body();
        assertTrue(page.contains("<a class=\"language\" href=\"?lang=zh-Hant&amp;q=%22%3E%3Cb%3E\" lang=\"zh-Hant\""), page);
    }

    @Test void theNavigationNamesThePagesThatAreThere() throws Exception {
        String page = http.get("query?lang=en").body();
        assertTrue(page.contains("<a href=\"/query\" aria-current=\"page\">SPARQL</a>"), page);
        assertTrue(page.contains("<a href=\"/\">Home</a>"), page);
    }

    @ParameterizedTest
    @CsvSource({"''", "search?q=hk", "question/parks-of", "query", "id/organisation/hkstp", "id/organisation/none", "nowhere"})
    void everyPageHasItsHeadersAndNothingInline(String path) throws Exception {
        HttpResponse<String> response = http.get(path, "Accept", "text/html");
        String policy = response.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("default-src 'none'") && policy.contains("script-src 'self'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        for (String header : List.of("X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy",
                "Cross-Origin-Opener-Policy"))
            assertTrue(response.headers().firstValue(header).isPresent(), header);
        String page = response.body();
        assertFalse(page.matches("(?s).*<[^>]* (style|on[a-z]+)=.*"), page);
        assertFalse(page.matches("(?s).*<script(?![^>]* src=)(?! type=\"application/ld[+]json\">)[^>]*>.*"), page);
        assertFalse(page.contains("<style"), page);
        assertEquals(1, page.split("<h1", -1).length - 1, page);
        assertTrue(page.contains("<a class=\"skip\" href=\"#main\">") && page.contains("<main id=\"main\""), page);
    }

    @Test void whatIsNotThereIsAPageForPeopleAndALineForPrograms() throws Exception {
        HttpResponse<String> page = http.get("nowhere?lang=zh-Hant", "Accept", "text/html");
        assertEquals(404, page.statusCode());
        assertTrue(page.body().contains("沒有這一頁"), page.body());
        HttpResponse<String> line = http.get("nowhere");
        assertEquals(404, line.statusCode());
        assertTrue(line.headers().firstValue("Content-Type").orElse("").startsWith("text/plain"));
    }

    @Test void aBrowserAtTheEndpointIsLedToTheEditor() throws Exception {
        HttpResponse<String> led = http.get("sparql", "Accept", "text/html,*/*;q=0.8");
        assertEquals(302, led.statusCode());
        assertTrue(led.headers().firstValue("Location").orElse("").endsWith("/query"));
        assertEquals(400, http.get("sparql", "Accept", "application/sparql-results+json").statusCode());
        assertEquals(200, http.query("ASK {}", "text/html").statusCode());
    }

    @Test void textsComeAsJsonAndAreNotSentTwice() throws Exception {
        HttpResponse<String> texts = http.get("texts/query.zh-Hant.json");
        assertTrue(texts.headers().firstValue("Content-Type").orElse("").startsWith("application/json"));
        assertTrue(texts.body().contains("\"query.run\":\"執行\""), texts.body());
        assertEquals(304, http.get("texts/query.zh-Hant.json", "If-None-Match",
            texts.headers().firstValue("ETag").orElseThrow()).statusCode());
        assertEquals(404, http.get("texts/none.en.json").statusCode());
        assertEquals(404, http.get("texts/query.fr.json").statusCode());
    }
}
