package hkig.serve.tryout;

import static hkig.serve.web.Html.e;

import hkig.serve.web.Html;
import hkig.serve.web.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form, with what a reader typed in it.
 *
 * @param written language that the text is in, or empty
 * @param day as it was typed
 */
record TryForm(String title, String text, String written, String day) {

    /** The most characters of a text, its title included. */
    static final int MOST = 20_000;
    static final TryForm EMPTY = new TryForm("", "", "", "");

    private static final List<String> LANGUAGES = List.of("", "zh-Hant", "zh-Hans", "en");

    static TryForm of(HttpServletRequest request) {
        String written = field(request, "written");
        return new TryForm(field(request, "title").replaceAll("\\R", " ").strip(), field(request, "text"),
            LANGUAGES.contains(written) ? written : "", field(request, "date").strip());
    }

    private static String field(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    boolean isTooLong() {
        // A browser sends each line feed as two characters.
        String all = title + text.replace("\r\n", "\n");
        return all.codePointCount(0, all.length()) > MOST;
    }

    /** @throws DateTimeException for a day that is none */
    Trial.Typed typed() {
        Optional<LocalDate> on = day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        if (on.filter(date -> date.getYear() < 1 || date.getYear() > 9999).isPresent())
            throw new DateTimeException("a year of four digits is expected");
        return new Trial.Typed(title, text, written.isEmpty() ? Optional.empty() : Optional.of(written), on);
    }

    Html html(Visitor visitor) {
        Map<String, String> names = Map.of("", visitor.text("tryout.by-text"), "zh-Hant",
            visitor.text("frame.names-traditional"), "zh-Hans", visitor.text("frame.names-simplified"),
            "en", visitor.text("frame.names-english"));
        return e("form.card.stack.tryout",
            e("div", e("label", visitor.text("tryout.text")).with("for", "try-text"),
                e("textarea#try-text", "\n" + text).with("name", "text").with("rows", "10").when(true, "required")
                    .with("aria-describedby", "try-limit"),
                e("p.quiet#try-limit", visitor.text("tryout.limit", MOST))),
            e("div.tools",
                e("div.wide", e("label", visitor.text("tryout.title-field")).with("for", "try-title"),
                    e("input#try-title").with("name", "title").with("value", title)),
                e("div", e("label", visitor.text("tryout.language")).with("for", "try-language"),
                    e("select#try-language", LANGUAGES.stream().map(language -> e("option", names.get(language))
                        .with("value", language).when(language.equals(written), "selected"))).with("name", "written")),
                e("div", e("label", visitor.text("tryout.date")).with("for", "try-date"),
                    e("input#try-date").with("type", "date").with("name", "date").with("value", day))),
            e("p", e("button.primary", visitor.text("tryout.show"))))
            .with("method", "post").with("action", "/try").with("accept-charset", "utf-8");
    }
}
