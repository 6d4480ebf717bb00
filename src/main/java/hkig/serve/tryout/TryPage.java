package hkig.serve.tryout;

import static hkig.serve.web.Html.e;

import hkig.serve.answer.Kept;
import hkig.serve.names.Names;
import hkig.serve.web.Frame;
import hkig.serve.web.Html;
import hkig.serve.web.Labels;
import hkig.serve.web.Page;
import hkig.serve.web.Visitor;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/** A form for a text, and what is found in it. The text is neither stored nor logged. */
public final class TryPage extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final Duration WORK = Duration.ofSeconds(10);

    private final transient Frame frame;
    private final transient OneAtATime trial;
    private final transient Kept<Names> names;
    private final transient DatasetGraph view;
    private final String base;
    private final transient Map<String, String> prefixes;

    /** @param view the union of all graphs, which has the labels of the ontology */
    public TryPage(Frame frame, Trial trial, Kept<Names> names, DatasetGraph view, String base,
            Map<String, String> prefixes) {
        this(frame, new OneAtATime(trial, WAIT, WORK), names, view, base, prefixes);
    }

    private TryPage(Frame frame, OneAtATime trial, Kept<Names> names, DatasetGraph view, String base,
            Map<String, String> prefixes) {
        this.frame = frame;
        this.trial = trial;
        this.names = names;
        this.view = view;
        this.base = base;
        this.prefixes = prefixes;
    }

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, visitor -> page(visitor, 200, TryForm.EMPTY, List.of()));
    }

    @Override protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!SameSite.sent(request)) {
            answer(request, response, visitor -> wrong(visitor, 403, TryForm.EMPTY, visitor.text("tryout.elsewhere")));
            return;
        }
        TryForm form = TryForm.of(request);
        answer(request, response, visitor -> answered(visitor, form));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Function<Visitor, Page> page)
            throws IOException {
        // Under no-referrer a browser hides from this server, too, that its form comes from it.
        response.setHeader("Referrer-Policy", "same-origin");
        frame.answer(request, response, page);
    }

    private Page answered(Visitor visitor, TryForm form) {
        if (form.isTooLong()) return wrong(visitor, 413, form, visitor.text("tryout.too-long", TryForm.MOST));
        if (form.text().isBlank()) return wrong(visitor, 400, form, visitor.text("tryout.empty"));
        Trial.Typed typed;
        try {
            typed = form.typed();
        } catch (DateTimeException e) {
            return wrong(visitor, 400, form, visitor.text("tryout.no-date", form.day()));
        }
        return switch (trial.of(typed)) {
            case OneAtATime.Outcome.Done done -> page(visitor, 200, form, Txn.calculateRead(view, () ->
                new Result(done.found(), visitor, names.get(), base,
                    new Labels(view.getDefaultGraph(), prefixes, visitor.termLanguages())).html()));
            case OneAtATime.Outcome.Unreadable none -> wrong(visitor, 400, form, visitor.text("tryout.unreadable"));
            case OneAtATime.Outcome.Busy busy -> wrong(visitor, 503, form, visitor.text("tryout.busy"));
            case OneAtATime.Outcome.TookTooLong slow -> wrong(visitor, 503, form,
                visitor.text("tryout.slow", WORK.toSeconds()));
            case OneAtATime.Outcome.Failed failed -> wrong(visitor, 500, form, visitor.text("tryout.failed"));
        };
    }

    private static Page wrong(Visitor visitor, int status, TryForm form, String why) {
        return page(visitor, status, form, List.of(e("p.error.error-detail", why).with("role", "alert")));
    }

    /** @param more what follows: an error above the form, a result below it */
    private static Page page(Visitor visitor, int status, TryForm form, List<Html> more) {
        boolean wrong = status != 200;
        return Page.of(visitor.text("tryout.heading"), e("h1", visitor.text("tryout.heading")),
            e("p.lead", visitor.text("tryout.lead")), wrong ? more : List.of(), form.html(visitor),
            wrong ? List.of() : more)
            .describedAs(visitor.text("tryout.lead")).withStyle("/tryout.css").withStatus(status);
    }
}
