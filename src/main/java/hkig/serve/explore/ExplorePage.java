package hkig.serve.explore;

import static hkig.serve.web.Html.e;

import hkig.serve.answer.Kept;
import hkig.serve.names.Names;
import hkig.serve.names.SearchForm;
import hkig.serve.names.Thing;
import hkig.serve.web.Frame;
import hkig.serve.web.Html;
import hkig.serve.web.Labels;
import hkig.serve.web.Page;
import hkig.serve.web.Visitor;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * {@code /explore?thing=&with=&kind=&from=&to=&offset=}: what is around a thing, or the ways between two, as a list;
 * {@code explore.js} draws it. {@code thing} and {@code with} take IRIs, paths and names.
 */
public final class ExplorePage extends HttpServlet implements AutoCloseable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_MEANT = 20;

    private final transient Frame frame;
    private final transient Around around;
    private final transient Kept<List<Thing>> starts;

    /** @param view the dataset, its default graph the union of all others */
    public ExplorePage(Frame frame, DatasetGraph view, LongSupplier version, Kept<Names> names, String base,
            Map<String, String> prefixes) {
        this.frame = frame;
        this.around = new Around(view, names, base, prefixes);
        this.starts = new Kept<>(version, around::starts);
    }

    /** Waits for what still reads the store. */
    @Override public void close() {
        starts.close();
    }

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String thing = parameter(request, "thing"), with = parameter(request, "with");
        Choice choice = Choice.of(request);
        frame.answer(request, response, visitor -> {
            Page page = thing.isEmpty() ? start(visitor, with) : page(visitor, thing, with, choice);
            return SearchForm.on(page).describedAs(visitor.text("explore.lead")).withStyle("/explore.css")
                .withModule("/explore.js");
        });
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    private Page start(Visitor visitor, String with) {
        List<Thing> good = starts.get();
        return Page.of(visitor.text("explore.title"), e("h1", visitor.text("explore.title")),
            e("p.lead", visitor.text("explore.lead")), form(visitor, "", with),
            good.isEmpty() ? e("p.nothing", visitor.text("explore.starts-none")) : e("section",
                e("h2#starts", visitor.text("explore.starts")), e("p.quiet", visitor.text("explore.starts-why")),
                e("ul.starts", good.stream().map(each -> e("li", e("a.button", name(visitor, each))
                    .with("href", "/explore?thing=" + each.path()))))).with("aria-labelledby", "starts"));
    }

    private Page page(Visitor visitor, String thing, String with, Choice choice) {
        List<Thing> first = around.meant(thing), second = with.isEmpty() ? List.of() : around.meant(with);
        if (first.size() != 1) return unclear(visitor, thing, with, first, thing, "thing");
        if (with.isEmpty()) return around.reading(() -> near(visitor, first.getFirst(), choice));
        if (second.size() != 1) return unclear(visitor, thing, with, second, with, "with");
        return around.reading(() -> ways(visitor, first.getFirst(), second.getFirst()));
    }

    private Page unclear(Visitor visitor, String thing, String with, List<Thing> meant, String typed, String parameter) {
        List<Html> main = new ArrayList<>(List.of(e("h1", visitor.text("explore.title")), form(visitor, thing, with),
            e("p.notice", visitor.text(meant.isEmpty() ? "explore.unknown" : "explore.several", typed)).with("role", "status")));
        if (!meant.isEmpty()) main.add(e("ul.hits", meant.stream().limit(MOST_MEANT).map(each ->
            e("li", e("a", name(visitor, each)).with("href", parameter.equals("thing")
                ? address(each.path(), with) : address(thing, each.path())), " ", each.kind().chip(visitor)))));
        return Page.of(visitor.text("explore.title"), main).withStatus(meant.isEmpty() ? 404 : 200);
    }

    private Page near(Visitor visitor, Thing thing, Choice choice) {
        Lists lists = new Lists(around, visitor);
        return Page.of(visitor.text("explore.title-of", label(visitor, thing)),
            e("h1", visitor.texts().with("explore.title-of", name(visitor, thing))), form(visitor, label(visitor, thing), ""),
            e("div#explore").with("data-thing", thing.path()), e("section#list", lists.near(thing, choice)));
    }

    private Page ways(Visitor visitor, Thing from, Thing to) {
        return Page.of(visitor.text("explore.title-paths", label(visitor, from), label(visitor, to)),
            e("h1", visitor.texts().with("explore.title-paths", name(visitor, from), name(visitor, to))),
            form(visitor, label(visitor, from), label(visitor, to)),
            e("div#explore").with("data-thing", from.path()).with("data-with", to.path()),
            e("section#list", from.equals(to) ? e("p.notice", visitor.text("explore.same"))
                : new Lists(around, visitor).ways(from, to)));
    }

    private static Html form(Visitor visitor, String thing, String with) {
        return e("form.search.two", box(visitor.text("explore.thing"), "thing", thing, visitor.text("explore.example")),
            box(visitor.text("explore.other"), "with", with, visitor.text("explore.example-other")),
            e("button.primary", visitor.text("explore.go")).with("type", "submit")).with("action", "/explore")
            .with("id", "ask");
    }

    private static Html box(String label, String name, String value, String example) {
        return e("div", e("label", label).with("for", "ask-" + name), e("div.box", e("input").with("id", "ask-" + name)
            .with("name", name).with("value", value).with("placeholder", example).with("autocomplete", "off")
            .with("spellcheck", "false").with("data-suggest", "value")));
    }

    private static String address(String thing, String with) {
        return Lists.address(thing) + (with.isEmpty() ? "" : "&with=" + Lists.encoded(with));
    }

    private static String label(Visitor visitor, Thing thing) {
        return thing.label(visitor.nameLanguages()).getLiteralLexicalForm();
    }

    static Html.Element name(Visitor visitor, Thing thing) {
        return Labels.html(thing.label(visitor.nameLanguages()));
    }
}
