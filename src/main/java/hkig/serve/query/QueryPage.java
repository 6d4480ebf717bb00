package hkig.serve.query;

import static hkig.serve.web.Html.e;

import hkig.serve.web.Frame;
import hkig.serve.web.Html;
import hkig.serve.web.Page;
import hkig.serve.web.Visitor;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The editor and the answer. The address says which question is open ({@code #q=name}) or which query
 * ({@code #query=text}, with {@code &name=...} for its tab).
 */
public final class QueryPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Frame frame;

    public QueryPage(Frame frame) {
        this.frame = frame;
    }

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        frame.answer(request, response, visitor ->
            Page.of(visitor.text("query.title"), e("h1", visitor.text("query.title")),
                e("p.lead", visitor.text("query.lead")),
                e("noscript", e("p.notice", visitor.text("query.script"))),
                e("p#nothing.notice", visitor.text("query.empty")).when(true, "hidden"),
                e("div.plan", lists(visitor), e("div.bench", tabs(visitor), desk(visitor))))
                .describedAs(visitor.text("query.lead"))
                .withStyle("/lib/yasqe.min.css").withStyle("/query.css").withStyle("/query-views.css")
                .withScript("/lib/yasqe.min.js").withModule("/query.js"));
    }

    private static Html lists(Visitor visitor) {
        return e("div.lists",
            e("nav.card",
                e("details#questions-box",
                    e("summary", e("h2#questions-heading", visitor.text("query.questions"))), e("ul#questions"),
                    e("p.take", e("a", visitor.text("query.whole")).with("href", "/data?default")
                        .with("download", "hkig.ttl"))).when(true, "open"))
                .with("aria-labelledby", "questions-heading"),
            e("section.card",
                e("details",
                    e("summary", e("h2#saved-heading", visitor.text("query.saved"))),
                    e("p#saved-none.quiet", visitor.text("query.saved-none")).when(true, "hidden"),
                    e("ul#saved"), e("p#saved-said.quiet").with("role", "status")).when(true, "open"))
                .with("aria-labelledby", "saved-heading"));
    }

    private static Html tabs(Visitor visitor) {
        return e("div.strip",
            e("div#tabs").with("role", "tablist").with("aria-label", visitor.text("query.tabs"))
                .with("aria-keyshortcuts", "Alt+ArrowLeft Alt+ArrowRight Delete F2"),
            icon("new", "+", visitor.text("query.new")), icon("rename", "✎", visitor.text("query.rename")),
            icon("close", "×", visitor.text("query.close")));
    }

    private static Html desk(Visitor visitor) {
        return e("div#desk", editor(visitor), answer(visitor)).with("role", "tabpanel");
    }

    private static Html editor(Visitor visitor) {
        return e("section.card",
            e("h2.unseen#editor-heading", visitor.text("query.editor")),
            e("p#description.quiet"),
            e("form#naming.tools",
                e("label#name-title").with("for", "name"), e("input#name").with("maxlength", "80").with("autocomplete", "off"),
                e("button.primary", visitor.text("query.keep")),
                button("unname", visitor.text("query.leave"))).when(true, "hidden"),
            e("div#editor"),
            e("div#problem.error-detail").with("role", "alert").when(true, "hidden"),
            e("div.tools",
                button("run", visitor.text("query.run")).with("class", "primary"),
                button("stop", visitor.text("query.stop")).with("aria-keyshortcuts", "Escape").when(true, "hidden"),
                e("span#keys.quiet", visitor.text("query.keys")),
                e("span.apart", button("save", visitor.text("query.save")).with("class", "plain"),
                    button("share", visitor.text("query.share")).with("class", "plain"))),
            e("p#said.quiet").with("role", "status"))
            .with("aria-labelledby", "editor-heading");
    }

    private static Html answer(Visitor visitor) {
        return e("section#answer.card",
            e("div.answer-head", e("h2#answer-heading", visitor.text("query.answer")),
                e("p#status.quiet").with("role", "status")),
            e("p#cut.notice").when(true, "hidden"),
            e("div#views").with("role", "tablist").with("aria-label", visitor.text("query.views")).when(true, "hidden"),
            e("div#result"),
            e("div#taking.tools").with("role", "group").with("aria-label", visitor.text("query.taking")).when(true, "hidden"))
            .with("aria-labelledby", "answer-heading");
    }

    private static Html.Element icon(String id, String sign, String title) {
        return button(id, sign).with("class", "sign").with("title", title).with("aria-label", title);
    }

    private static Html.Element button(String id, String text) {
        return e("button", text).with("id", id).with("type", "button");
    }
}
