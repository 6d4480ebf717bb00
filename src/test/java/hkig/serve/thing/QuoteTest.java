package hkig.serve.thing;

import static hkig.serve.web.Html.e;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteTest {

    private static String shown(Quote quote) {
        StringBuilder out = new StringBuilder();
        e("p", quote.html()).write(out);
        return out.toString();
    }

    @Test void marksPlacesInCodePoints() {
        assertEquals("<p>😀<mark>香港</mark>與深圳</p>", shown(new Quote("😀香港與深圳").mark(1, 3)));
    }

    @Test void marksWholeWordsAlone() {
        assertEquals("<p>ITC and <mark>IT</mark></p>", shown(new Quote("ITC and IT").mark(List.of("IT"))));
        assertEquals("<p>由<mark>科技園</mark>公司</p>", shown(new Quote("由科技園公司").mark(List.of("科技園"))));
    }

    @Test void joinsMarksThatTouch() {
        assertEquals("<p><mark>香港科技園</mark>。</p>",
            shown(new Quote("香港科技園。").mark(0, 2).mark(List.of("港科技園"))));
    }

    @Test void marksNothingWhereAllWouldBeMarked() {
        assertEquals("<p>香港</p>", shown(new Quote("香港").mark(0, 2)));
    }

    @Test void cutsOffWhatLiesOutside() {
        assertEquals("<p>香<mark>港</mark></p>", shown(new Quote("香港").mark(1, 9).mark(-5, 0).mark(List.of("", "深圳"))));
    }

    @Test void textStaysText() {
        assertEquals("<p>a <mark>&lt;b&gt;</mark> c</p>", shown(new Quote("a <b> c").mark(List.of("<b>"))));
    }
}
