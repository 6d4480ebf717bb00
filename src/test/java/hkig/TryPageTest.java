package hkig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.serve.Http;
import hkig.serve.Sample;
import hkig.serve.Served;
import hkig.serve.SparqlServer;
import hkig.serve.tryout.Trial;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TryPageTest {

    private static final String CHINESE = "晨光生物與科技園公司簽署合作備忘錄\n"
            + "香港科技園公司今日與晨光生物科技有限公司簽署合作備忘錄，為期三年。";

    private SparqlServer server;
    private Http http;

    @BeforeAll
    void start() throws IOException {
        server = server(Optional.of(new OwnText(Tools.of(new Home()))));
        http = new Http(server.address());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static SparqlServer server(Optional<Trial> trial) throws IOException {
        Served served = Sample.served(Sample.inMemory());
        return SparqlServer.start(new Served(served.dataset(), served.version(), served.base(), served.fold(),
                served.nameWords(), served.questions(), served.properties(), served.wording(), trial), Sample.settings(Duration.ofSeconds(5), 100));
    }

    private HttpResponse<String> post(String fields, String... headers) throws Exception {
        String[] all = Stream.concat(Stream.of("Content-Type", Http.FORM),
                Stream.of(headers)).toArray(String[]::new);
        return http.send("POST", "try", fields, all);
    }

    private String posted(String text, String language) throws Exception {
        HttpResponse<String> answer = post("text=" + Http.encoded(text), "Accept-Language", language);
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    @Test
    void marksNamesAndTellsFactsOfAChineseText() throws Exception {
        String page = posted(CHINESE, "zh-HK");
        assertTrue(page.contains("<mark class=\"organisation\" title=\"機構：香港科技園公司 · 確定\">"
                + "<a href=\"/id/organisation/hkstp\">香港科技園公司</a></mark>今日與<mark class=\"organisation\""), page);
        assertTrue(page.contains(">晨光生物科技有限公司</mark>簽署合作備忘錄，為期三年。"), page);
        assertTrue(page.contains("<blockquote lang=\"zh-Hant\">"), page);
        assertTrue(page.contains("3年"), page);
        assertTrue(page.contains("hkig:party"), page);
        assertTrue(page.contains("</mark>簽署合作備忘錄\n"), "the first line is the title: " + page);
        assertFalse(page.contains("text=%"), "the text stands in no address");
    }

    @Test
    void marksAnEnglishTextInTheLanguageOfTheReader() throws Exception {
        String page = posted("""
                Morning Star Biotech Limited and HKSTP today signed a memorandum of understanding.
                "We look forward to it," said Chan Tai-man, Chief Executive Officer of Morning Star Biotech Limited.
                """, "en");
        assertTrue(page.contains("<a href=\"/id/organisation/hkstp\">HKSTP</a></mark> today signed"), page);
        assertTrue(page.contains("title=\"person: Chan Tai-man · "), page);
        assertTrue(page.contains("<h2 id=\"try-facts\">What it states</h2>"), page);
    }

    @Test
    void hostileTextIsText() throws Exception {
        String page = posted("</textarea><script>alert(1)</script>\n" + CHINESE + "<img src=x onerror=alert(1)>", "en");
        assertFalse(page.contains("<script>alert"), page);
        assertFalse(page.contains("<img"), page);
        assertTrue(page.contains("&lt;img src=x onerror=alert(1)&gt;"), page);
    }

    @Test
    void saysWhatIsWrongAndKeepsTheText() throws Exception {
        String text = "香".repeat(20_001);
        HttpResponse<String> tooLong = post("text=" + Http.encoded(text));
        assertEquals(413, tooLong.statusCode());
        assertTrue(tooLong.body().contains("at most 20,000 characters"), "in words");
        assertTrue(tooLong.body().contains(text + "</textarea>"), "the text is still there");
        HttpResponse<String> noDate = post("date=yesterday%3Cb%3E&text=" + Http.encoded(CHINESE));
        assertEquals(400, noDate.statusCode());
        assertTrue(noDate.body().contains("“yesterday&lt;b&gt;” is no date"), noDate.body());
        for (String nothing : List.of("", "+%0D%0A", "abc", "%EF%BF%BD" + "a".repeat(20)))
            assertEquals(400, post("text=" + nothing).statusCode(), nothing);
        assertEquals(200, post("date=2024-05-03&written=en&title=T&text=" + Http.encoded(CHINESE)).statusCode());
    }

    @Test
    void readsNoFormOfAnotherSite() throws Exception {
        String fields = "text=" + Http.encoded(CHINESE);
        for (String[] headers : List.of(new String[] {"Sec-Fetch-Site", "cross-site"}, new String[] {"Sec-Fetch-Site", "same-site"},
                new String[] {"Origin", "https://example.org"}, new String[] {"Origin", "null"})) {
            HttpResponse<String> refused = post(fields, headers);
            assertEquals(403, refused.statusCode(), headers[1]);
            assertFalse(refused.body().contains("晨光生物"), "nothing of it is read");
        }
        assertEquals(200, post(fields, "Sec-Fetch-Site", "same-origin", "Origin", "null").statusCode());
        assertEquals(200, post(fields, "Origin", "http://localhost:" + server.address().getPort()).statusCode());
        assertEquals(405, http.send("POST", "explore", "thing=x", "Content-Type", Http.FORM).statusCode());
    }

    @Test
    void isNotThereWhereItIsSwitchedOff() throws Exception {
        assertTrue(http.get("?lang=en").body().contains("href=\"/try\""));
        try (SparqlServer without = server(Optional.empty())) {
            Http other = new Http(without.address());
            assertEquals(404, other.get("try", "Accept", "text/html").statusCode());
            assertEquals(405, other.send("POST", "try", "text=x", "Content-Type", Http.FORM).statusCode());
            assertFalse(other.get("?lang=en").body().contains("href=\"/try\""));
        }
    }

    @Test
    void saysWhenItFailsAndQuotesNothing() throws Exception {
        try (SparqlServer failing = server(Optional.of(typed -> { throw new IllegalStateException(typed.text()); }))) {
            HttpResponse<String> failed = new Http(failing.address()).send("POST", "try", "text=some+text", "Content-Type", Http.FORM);
            assertEquals(500, failed.statusCode());
            assertTrue(failed.body().contains("could not be worked on"), failed.body());
        }
    }
}
