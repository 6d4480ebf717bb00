package hkig.serve.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands between header and footer, and what it needs.
 *
 * @param title of the page, without the name of the site; empty for the home page
 * @param description one sentence for search engines and previews; may be empty
 * @param main content of {@code main}; its first heading is the page's only {@code h1}
 * @param status of the answer
 * @param styles style sheets of the page's own, by path
 * @param modules modules of the page's own, by path
 * @param scripts classic scripts, by path: libraries that are no modules
 * @param links {@code link} elements of the head, such as other forms of the same
 */
public record Page(String title, String description, List<Html> main, int status, List<String> styles,
        List<String> modules, List<String> scripts, List<Html> links) {

    public static Page of(String title, Object... main) {
        return new Page(title, "", Html.e("main", main).content(), 200, List.of(), List.of(), List.of(), List.of());
    }

    public Page describedAs(String sentence) {
        return new Page(title, sentence, main, status, styles, modules, scripts, links);
    }

    public Page withStatus(int other) {
        return new Page(title, description, main, other, styles, modules, scripts, links);
    }

    public Page withStyle(String path) {
        return new Page(title, description, main, status, and(styles, path), modules, scripts, links);
    }

    public Page withModule(String path) {
        return new Page(title, description, main, status, styles, and(modules, path), scripts, links);
    }

    public Page withScript(String path) {
        return new Page(title, description, main, status, styles, modules, and(scripts, path), links);
    }

    /** With a {@code <link>} in the head. */
    public Page withLink(Html.Element link) {
        return new Page(title, description, main, status, styles, modules, scripts,
            new ArrayList<>(Stream.concat(links.stream(), Stream.of(link)).toList()));
    }

    private static List<String> and(List<String> some, String more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
