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
 * ({@code #query=text}).
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
                e("div.desk", questions(visitor), e("div.bench", editor(visitor), answer(visitor))))
                .withStyle("/lib/yasqe.min.css").withStyle("/query.css").withScript("/lib/yasqe.min.js")
                .withModule("/query.js"));
    }

    private static Html questions(Visitor visitor) {
        return e("nav.card",
            e("details#questions-box",
                e("summary", e("h2#questions-heading", visitor.text("query.questions"))), e("ul#questions"))
                .when(true, "open"),
            e("p.take", e("a", visitor.text("query.whole")).with("href", "/data?default").with("download", "hkig.ttl")))
            .with("aria-labelledby", "questions-heading");
    }

    private static Html editor(Visitor visitor) {
        return e("section.card",
            e("h2#question-title", visitor.text("query.own")), e("p#question-description.quiet"), e("div#editor"),
            e("div.tools",
                button("run", visitor.text("query.run")).with("class", "primary"),
                button("stop", visitor.text("query.stop")).when(true, "hidden"),
                e("span.quiet.keys", visitor.text("query.keys")),
                button("share", visitor.text("query.share")).with("class", "plain")))
            .with("aria-labelledby", "question-title");
    }

    private static Html answer(Visitor visitor) {
        return e("section.card.answer",
            e("div.answer-head", e("h2#answer-heading", visitor.text("query.answer")),
                e("p#status.quiet").with("role", "status"), e("div#downloads.downloads").when(true, "hidden")),
            e("p#cut.notice").when(true, "hidden"), e("div#result"))
            .with("aria-labelledby", "answer-heading");
    }

    private static Html.Element button(String id, String text) {
        return e("button", text).with("id", id).with("type", "button");
    }
}
