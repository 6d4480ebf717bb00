package hkig.serve.names;

import static hkig.serve.web.Html.e;

import hkig.serve.web.Html;
import hkig.serve.web.Page;
import hkig.serve.web.Visitor;

/** The box that names are typed into: a plain form, which {@code search.js} gives suggestions. */
public final class SearchForm {

    private SearchForm() { }

    /** @param typed what stands in the box already; may be empty */
    public static Html of(Visitor visitor, String typed) {
        return e("form.search",
            e("label", visitor.text("search.label")).with("for", "search"),
            e("div.box",
                e("input#search").with("type", "search").with("name", "q").with("value", typed)
                    .with("placeholder", visitor.text("search.example")).with("autocomplete", "off")
                    .with("spellcheck", "false").with("enterkeyhint", "search").with("data-suggest", "things"),
                e("button.primary", visitor.text("search.go")).with("type", "submit")))
            .with("action", "/search").with("role", "search");
    }

    /** The page with what the box needs. */
    public static Page on(Page page) {
        return page.withStyle("/search.css").withModule("/search.js");
    }
}
