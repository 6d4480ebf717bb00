package hkig.serve.reconcile;

import com.google.gson.JsonObject;
import hkig.knowledge.Fold;
import hkig.knowledge.NameWords;
import hkig.knowledge.Question;
import hkig.serve.answer.Kept;
import hkig.serve.web.Visitor;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/**
 * {@code /reconcile}: says which thing of the graph a name means, so that OpenRefine and its like can match tables. Without
 * parameters the manifest; {@code queries} and {@code extend} by GET and as a form by POST; below it suggestions,
 * proposals of properties, previews and the way to the page of a thing.
 *
 * @see <a href="https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/">Reconciliation API 0.2</a>
 */
public final class Reconcile extends HttpServlet implements AutoCloseable {

    public static final String PATH = "/reconcile";

    private static final long serialVersionUID = 1L;
    private static final Pattern SUGGESTION = Pattern.compile("/(suggest|flyout)/(entity|property|type)");

    private final transient DatasetGraph view;
    private final String base;
    private final transient Kept<Known> kept;
    private final transient Map<String, Property> properties = new LinkedHashMap<>();

    /**
     * @param view the dataset, its default graph the union
     * @param version changes whenever the dataset does
     * @param base what the IRIs of things begin with
     * @param questions what can be asked of a thing, {@code queries/reconcile}
     */
    public Reconcile(DatasetGraph view, LongSupplier version, String base, Fold fold, NameWords words,
            List<Question> questions) {
        this.view = view;
        this.base = base;
        Forms forms = new Forms(fold, words);
        kept = new Kept<>(version, () ->
            Txn.calculateRead(view, () -> Known.read(view.getDefaultGraph(), base, fold, forms)));
        questions.forEach(question -> properties.put(question.name(), Property.of(question)));
    }

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String path = Objects.requireNonNullElse(request.getPathInfo(), "");
            Visitor visitor = Visitor.of(request, response);
            Known known = kept.get();
            Answers answers = new Answers(view, known, properties, visitor);
            switch (path) {
                case "", "/" -> Reply.send(request, response, service(request, answers, known, visitor));
                case "/propose" -> Reply.send(request, response,
                    answers.proposals(parameter(request, "type"), parameter(request, "limit")));
                case "/preview" -> preview(request, response, known, visitor);
                case "/view" -> response.sendRedirect(known.at(parameter(request, "id")).orElseThrow(() ->
                    missing("entity", parameter(request, "id"))).thing().address());
                default -> Reply.send(request, response, suggested(path, request, known, visitor));
            }
        } catch (BadRequest e) {
            Reply.problem(response, e.status(), e.getMessage());
        }
    }

    @Override protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getParameter("queries") == null && request.getParameter("extend") == null)
            Reply.problem(response, 400, "Found neither \"queries\" nor \"extend\"; expected one of them in a form "
                + "(application/x-www-form-urlencoded), or GET without parameters for the manifest.");
        else doGet(request, response);
    }

    private JsonObject service(HttpServletRequest request, Answers answers, Known known, Visitor visitor)
            throws BadRequest {
        String queries = request.getParameter("queries");
        String extend = request.getParameter("extend");
        if (queries != null) return answers.candidates(queries);
        if (extend != null) return answers.facts(extend);
        String site = request.getRequestURL().substring(0, request.getRequestURL().indexOf(PATH));
        return Manifest.of(site, base, known.types(), new Told(known.types(), visitor), visitor);
    }

    private JsonObject suggested(String path, HttpServletRequest request, Known known, Visitor visitor) throws BadRequest {
        Matcher parts = SUGGESTION.matcher(path);
        if (!parts.matches())
            throw new BadRequest(404, "There is nothing at " + PATH + path + "; the service begins at " + PATH + ".");
        Suggestions suggestions = new Suggestions(known, properties.values(), new Told(known.types(), visitor));
        String what = parts.group(2);
        if (parts.group(1).equals("suggest"))
            return suggestions.of(what, parameter(request, "prefix"), skipped(parameter(request, "cursor")));
        String id = parameter(request, "id");
        return Flyout.of(id, suggestions.at(what, id).orElseThrow(() -> missing(what, id)));
    }

    private static int skipped(String cursor) throws BadRequest {
        if (cursor.isEmpty()) return 0;
        if (cursor.matches("\\d{1,6}")) return Integer.parseInt(cursor);
        throw new BadRequest(400, "The parameter \"cursor\" is \"" + cursor + "\"; expected how many suggestions to skip.");
    }

    private void preview(HttpServletRequest request, HttpServletResponse response, Known known, Visitor visitor)
            throws IOException {
        String id = parameter(request, "id");
        Optional<Entry> entry = known.at(id);
        if (entry.isEmpty()) response.setStatus(404);
        response.setHeader("Content-Security-Policy", Preview.POLICY);
        response.setContentType("text/html;charset=utf-8");
        response.addHeader("Vary", "Accept-Language, Cookie");
        String page = Txn.calculateRead(view, () ->
            new Preview(visitor, known).page(entry, id, view.getDefaultGraph(), properties.values()));
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }

    private static BadRequest missing(String what, String id) {
        return new BadRequest(404, "There is no " + what + " \"" + id + "\".");
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    /** Waits for what still reads the store. */
    @Override public void close() {
        kept.close();
    }
}
