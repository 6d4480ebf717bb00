package hkig.serve.thing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import hkig.serve.Hostile;
import hkig.serve.Site;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** 500 hostile names and literals, in each place where the page of a thing shows data: all of them stay text. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileThingsTest {

    private Site site;

    @BeforeAll void start() throws Exception {
        site = Site.of(Hostile.dataset());
    }

    @AfterAll void stop() {
        site.close();
    }

    @Test void noDataBecomesAnElementOrAnAttribute() throws Exception {
        for (int thing = 0; thing < Hostile.COUNT / Hostile.EACH; thing++)
            for (String name : List.of("organisation/h" + thing, "article/" + thing + "-3", "Tenure/" + thing + "-1",
                    "Agreement/" + thing + "-2", "Figure/" + thing + "-4")) {
                Document page = site.page("id/" + name + "?lang=en");
                Hostile.assertText(page, name);
                assertEquals(1, page.select("script[type=application/ld+json]").size(), name);
                JsonParser.parseString(page.select("script[type=application/ld+json]").first().data());
            }
    }

    @Test void allOfItIsShownAsText() throws Exception {
        Document page = site.page("id/organisation/h0?lang=en");
        for (String words : Hostile.WORDS.subList(0, Hostile.EACH))
            assertTrue(page.wholeText().contains(words.replaceAll("[\u0000\u0007]", "\uFFFD")), words);
    }
}
