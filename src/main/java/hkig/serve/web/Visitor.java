package hkig.serve.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a reader wants the pages. Each choice is the parameter of the request, which also sets a cookie, else the cookie,
 * else what suits the browser's languages.
 *
 * @param language of the pages: one of {@link Texts#LANGUAGES}; parameter {@code lang}
 * @param names language that names of things are shown in first: one of {@link #NAMES}; parameter {@code names}
 * @param theme {@code light}, {@code dark}, or {@code system} for what the browser prefers; parameter {@code theme}
 * @param texts the words of the language
 */
public record Visitor(String language, String names, String theme, Texts texts) {

    public static final List<String> NAMES = List.of("zh-Hant", "zh-Hans", "en");
    public static final List<String> THEMES = List.of("system", "light", "dark");

    private static final Map<String, Texts> SPOKEN =
        Texts.LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(language -> language, Texts::new));
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    /** A reader of a language who chose nothing else. */
    public static Visitor of(String language) {
        return new Visitor(language, language, "system", SPOKEN.get(language));
    }

    /** The choices of a request; those that it makes anew are kept in cookies of the response. */
    public static Visitor of(HttpServletRequest request, HttpServletResponse response) {
        List<String> preferred = Collections.list(request.getLocales()).stream().map(Locale::toLanguageTag)
            .map(Visitor::script).filter(NAMES::contains).toList();
        // Without a word the servlet container makes up the locale of this machine.
        String first = request.getHeader("Accept-Language") == null || preferred.isEmpty() ? "en" : preferred.getFirst();
        String language = choice(request, response, "lang", Texts.LANGUAGES, first.equals("en") ? "en" : "zh-Hant");
        String names = choice(request, response, "names", NAMES,
            language.equals("zh-Hant") && first.equals("zh-Hans") ? first : language);
        return new Visitor(language, names, choice(request, response, "theme", THEMES, "system"), SPOKEN.get(language));
    }

    /** {@code zh-HK} is of those who write {@code zh-Hant}, {@code zh-CN} of {@code zh-Hans}, {@code en-GB} of {@code en}. */
    private static String script(String tag) {
        if (!tag.startsWith("zh")) return tag.split("-")[0];
        return tag.contains("Hans") || tag.endsWith("-CN") || tag.endsWith("-SG") ? "zh-Hans" : "zh-Hant";
    }

    private static String choice(HttpServletRequest request, HttpServletResponse response, String name,
            List<String> allowed, String otherwise) {
        String asked = request.getParameter(name);
        if (asked != null && allowed.contains(asked)) {
            Cookie cookie = new Cookie(name, asked);
            cookie.setPath("/");
            cookie.setMaxAge(A_YEAR);
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
            return asked;
        }
        return Stream.ofNullable(request.getCookies()).flatMap(Arrays::stream)
            .filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue).filter(allowed::contains)
            .findFirst().orElse(otherwise);
    }

    /** The text of a key in the language of the pages. */
    public String text(String key, Object... values) {
        return texts.of(key, values);
    }

    /** The languages of names, the best first. */
    public List<String> nameLanguages() {
        List<String> chain = new ArrayList<>(List.of(names));
        NAMES.stream().filter(each -> !chain.contains(each)).forEach(chain::add);
        return chain;
    }

    /** The languages of the ontology's labels, the best first. */
    public List<String> termLanguages() {
        return language.equals("en") ? List.of("en", "zh-Hant") : List.of("zh-Hant", "en");
    }
}
