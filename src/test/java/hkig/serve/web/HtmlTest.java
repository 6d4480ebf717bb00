package hkig.serve.web;

import static hkig.serve.web.Html.e;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

    private static String written(Html html) {
        StringBuilder out = new StringBuilder();
        html.write(out);
        return out.toString();
    }

    @Test void textIsEscapedWhereverItStands() {
        assertEquals("<p title=\"&quot;&gt;&lt;script&gt;\">&lt;a href=&quot;x&quot;&gt; &amp;amp; &#39;香港&#39;𠮷\uFFFD</p>",
            written(e("p", "<a href=\"x\"> &amp; '香港'𠮷\u0000").with("title", "\"><script>")));
    }

    @Test void aSelectorGivesNameClassesAndId() {
        assertEquals("<a id=\"newest\" class=\"card wide\" href=\"/x\"><b>1</b>two<i></i></a>",
            written(e("a.card.wide#newest", List.of(e("b", 1)), Stream.of("two"), Optional.of(e("i")), Optional.empty())
                .with("href", "/x")).replace("class=\"card wide\" id=\"newest\"", "id=\"newest\" class=\"card wide\""));
        assertEquals("<details open><br></details>", written(e("details", e("br")).when(true, "open").when(false, "x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
        "//example.org", "/\\example.org", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "", "\u0001https://x"})
    void anAddressThatABrowserShouldNotFollowIsLeftOut(String address) {
        assertEquals("<a>x</a>", written(e("a", "x").with("href", address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/id/organisation/hkstp", "?lang=en", "#main", "https://www.hkstp.org/", "http://x/?a"})
    void otherAddressesAreFollowed(String address) {
        assertEquals("<a href=\"" + address + "\">x</a>", written(e("a", "x").with("href", address)));
    }

    @Test void noInlineStyleAndNoInlineScriptCanBeMade() {
        for (String attribute : List.of("style", "onclick", "onerror", "ONLOAD", "a b", "x=\"", ""))
            assertThrows(IllegalArgumentException.class, () -> e("p").with(attribute, "x"), attribute);
        for (String selector : List.of("p onclick", "<p>", "p.", "", "p.a b"))
            assertThrows(IllegalArgumentException.class, () -> e(selector), selector);
    }
}
