package hkig.serve.question;

import static hkig.serve.web.Html.e;

import hkig.knowledge.Question;
import hkig.knowledge.QueryErrors;
import hkig.knowledge.Wording;
import hkig.serve.answer.Answer;
import hkig.serve.answer.Evaluation;
import hkig.serve.answer.Kept;
import hkig.serve.answer.QueryStopped;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.system.Txn;

/** {@code /question/NAME?...}: one question, what may be chosen in it, and its answer. */
public final class QuestionPage extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST_ROWS = 500;

    private final transient Frame frame;
    private final transient Asking asking;

    /**
     * What questions are asked with.
     *
     * @param view the dataset, its default graph the union
     * @param base what the IRIs of things begin with
     */
    public record Asking(List<Question> questions, Wording wording, Evaluation evaluation, DatasetGraph view,
            Kept<Names> names, Map<String, String> prefixes, String base) { }

    public QuestionPage(Frame frame, Asking asking) {
        this.frame = frame;
        this.asking = asking;
    }

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        Optional<Question> found = asking.questions().stream().filter(each -> each.name().equals(path)).findFirst();
        if (found.isEmpty()) {
            frame.missing(request, response);
            return;
        }
        Names names = asking.names().get();
        Choices choices = Choices.of(found.get(), request.getParameterMap(), names, asking.base());
        if (choices.byName()) {
            // Keeps what the reader chose in the address that is left.
            Visitor.of(request, response);
            response.sendRedirect("/question/" + path + choices.address());
        } else frame.answer(request, response, visitor -> page(found.get(), choices, names, visitor));
    }

    private Page page(Question question, Choices choices, Names names, Visitor visitor) {
        String title = question.titles().get(visitor.language());
        String description = question.descriptions().get(visitor.language());
        List<Html> main = new ArrayList<>(List.of(e("p.crumb", e("a", visitor.text("question.all")).with("href", "/#questions")),
            e("h1", title), e("p.lead", description)));
        if (!choices.typed().isEmpty())
            main.add(new QuestionForm(visitor, names, asking.base()).of(question, choices, true));
        if (choices.unclear().isEmpty()) main.addAll(answer(question, choices, names, visitor));
        else choices.unclear().forEach((text, things) -> main.add(unclear(question, choices, text, things, visitor)));
        return SearchForm.on(Page.of(title, main)).describedAs(description).withStyle("/question.css")
            .withModule("/question.js");
    }

    private static Html unclear(Question question, Choices choices, String text, List<Thing> things, Visitor visitor) {
        if (things.isEmpty()) return e("p.notice", visitor.text("question.unknown", text)).with("role", "alert");
        return e("div.notice", e("p", visitor.text("question.which", text)),
            e("ul", things.stream().limit(10).map(thing -> e("li",
                e("a", Labels.html(thing.label(visitor.nameLanguages())))
                    .with("href", "/question/" + question.name() + choices.address(text, thing)), " ",
                thing.kind().chip(visitor))))).with("role", "alert");
    }

    private List<Html> answer(Question question, Choices choices, Names names, Visitor visitor) {
        Query query = question.chosen(choices.values(), visitor.nameLanguages());
        String sparql = query.toString();
        List<Html> parts = new ArrayList<>();
        try {
            Answer answer = asking.evaluation().answer(query, null);
            parts.add(Txn.calculateRead(asking.view(), () -> shown(answer, names, visitor)));
        } catch (QueryStopped e) {
            parts.add(e("p.error", visitor.text("question.stopped")).with("role", "alert"));
        } catch (QueryException e) {
            parts.add(e("p.error", visitor.text("question.failed")).with("role", "alert"));
            parts.add(e("p.error-detail", QueryErrors.oneLine(e)));
        }
        parts.add(e("p.tools",
            e("a.button", visitor.text("question.edit")).with("href", "/query#query=" + encoded(sparql)),
            e("a.button", visitor.text("question.csv")).with("href", "/sparql?output=csv&query=" + encoded(sparql))
                .with("download", question.name() + ".csv")));
        parts.add(e("details.sparql", e("summary", visitor.text("question.sparql")),
            e("pre", sparql).with("tabindex", "0")));
        return parts;
    }

    private Html shown(Answer answer, Names names, Visitor visitor) {
        QueryExecResult result = answer.result();
        if (result.isBoolean())
            return e("p.verdict", visitor.text(result.booleanResult() ? "question.yes" : "question.no"));
        Rows rows = Rows.of(result);
        if (rows.rows().isEmpty())
            return e("div.nothing", e("p", visitor.text("question.none")), e("p", visitor.text("question.none-hint")));
        Labels terms = new Labels(asking.view().getDefaultGraph(), asking.prefixes(), visitor.termLanguages());
        int count = rows.rows().size();
        return e("section.answer", e("h2", visitor.text("question.answer")),
            e("p.quiet", count > MOST_ROWS || answer.cut() ? visitor.text("question.first", Math.min(count, MOST_ROWS), count)
                : visitor.text("question.rows", count)),
            new AnswerTable(visitor, names, terms, asking.wording(), asking.prefixes(), asking.base())
                .of(rows.columns(), rows.rows().subList(0, Math.min(count, MOST_ROWS))));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
