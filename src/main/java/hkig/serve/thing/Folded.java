package hkig.serve.thing;

import static hkig.serve.web.Html.e;

import hkig.serve.web.Html;
import hkig.serve.web.Visitor;
import java.util.ArrayList;
import java.util.List;

/** Sections of a page, and lists of which the first items stand open and the others are folded, with their count. */
final class Folded {

    private Folded() { }

    /** @param id of the section, for links to it */
    static Html section(String id, String title, Object... content) {
        return e("section", e("h2", title).with("id", id + "-title"), List.of(content)).with("id", id)
            .with("aria-labelledby", id + "-title");
    }

    /**
     * @param list selector of the list, such as {@code "ul.plain-list"}; its items are {@code li}
     * @param open how many items stand open
     */
    static List<Html> list(Visitor visitor, String list, List<? extends Html> items, int open) {
        // One more is shown sooner than folded.
        int shown = items.size() <= open + 1 ? items.size() : open;
        List<Html> parts = new ArrayList<>(List.of(e(list, items.subList(0, shown))));
        if (shown < items.size())
            parts.add(e("details.more", e("summary", visitor.text("thing.show-more", items.size() - shown)),
                e(list, items.subList(shown, items.size()))));
        return parts;
    }
}
