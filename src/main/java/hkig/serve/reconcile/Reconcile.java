package hkig.serve.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
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
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/**
 * {@code /reconcile}: says which thing of the graph a name means, so that OpenRefine and its like can match tables. Without
 * parameters the manifest; {@code queries} and {@code extend} by GET and as a form by POST; below it suggestions, proposals
 * of properties, previews and the way to the page of a thing.
 *
 * @see <a href="https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/">Reconciliation Service API
 *     0.2</a>
 */
public final class Reconcile extends HttpServlet implements AutoCloseable {

    public static final String PATH = "/reconcile";

    private static final long serialVersionUID = 1L;
    private static final List<String> SUGGESTED = List.of("entity", "property", "type");

    private final transient DatasetGraph view;
    private final String base;
    private final transient Kept<Known> kept;
    private final transient Map<String, Property> properties = new LinkedHashMap<>();

    /**
     * @param view the dataset, its default graph the union
     * @param version changes whenever the dataset does
     * @param base what the IRIs of things begin with
     * @param properties the queries that can be asked of a thing
     */
    public Reconcile(DatasetGraph view, LongSupplier version, String base, Fold fold, NameWords words, List<Question> properties) {
        this.view = view;
        this.base = base;
        Forms forms = new Forms(fold, words);
        kept = new Kept<>(version, () -> Txn.calculateRead(view, () -> Known.read(view.getDefaultGraph(), base, fold, forms)));
        properties.forEach(question -> this.properties.put(question.name(), Property.of(question)));
    }

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String path = Objects.requireNonNullElse(request.getPathInfo(), "");
            Visitor visitor = Visitor.of(request, response);
            switch (path) {
                case "", "/" -> service(request, response, visitor);
                case "/propose" -> Reply.send(request, response, proposed(request, visitor));
                case "/preview" -> preview(request, response, visitor);
                case "/view" -> view(request, response);
                default -> below(path, request, response, visitor);
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

    private void service(HttpServletRequest request, HttpServletResponse response, Visitor visitor) throws IOException, BadRequest {
        Known known = kept.get();
        Told told = new Told(known.types(), visitor);
        String queries = request.getParameter("queries");
        String extend = request.getParameter("extend");
        JsonObject answer;
        if (queries != null) answer = candidates(Batch.object("queries", queries), known, told);
        else if (extend != null) answer = extended(Batch.object("extend", extend), known, told, visitor);
        else answer = Manifest.of(site(request), base, known.types(), told, visitor);
        Reply.send(request, response, answer);
    }

    private static String site(HttpServletRequest request) {
        return request.getRequestURL().substring(0, request.getRequestURL().indexOf(request.getRequestURI()));
    }

    private JsonObject candidates(JsonObject queries, Known known, Told told) throws BadRequest {
        if (queries.size() > Batch.MOST)
            throw new BadRequest(413, "Asked " + queries.size() + " queries; the most at once are " + Batch.MOST + ".");
        JsonObject results = new JsonObject();
        for (Map.Entry<String, JsonElement> each : queries.entrySet()) {
            JsonObject result = new JsonObject();
            JsonArray candidates = new JsonArray();
            result.add("result", candidates);
            try {
                Query query = Batch.query(each.getValue(), known.types());
                candidates(query, known).forEach(candidate -> candidates.add(told.inScriptOf(query.text()).candidate(candidate)));
            } catch (BadRequest e) {
                // One query that is wrong takes nothing from the others.
                result.addProperty("error", e.getMessage());
            }
            results.add(each.getKey(), result);
        }
        return results;
    }

    private List<Candidate> candidates(Query query, Known known) {
        return query.given().isEmpty() ? known.candidates(query, Graph.emptyGraph, properties)
            : Txn.calculateRead(view, () -> known.candidates(query, view.getDefaultGraph(), properties));
    }

    private JsonObject extended(JsonObject asked, Known known, Told told, Visitor visitor) throws BadRequest {
        view.begin(org.apache.jena.query.TxnType.READ);
        try {
            return new Extension(view.getDefaultGraph(), known, properties, told).answer(asked, visitor.nameLanguages());
        } finally {
            view.end();
        }
    }

    private void below(String path, HttpServletRequest request, HttpServletResponse response, Visitor visitor)
            throws IOException, BadRequest {
        Known known = kept.get();
        Suggestions suggestions = new Suggestions(known, properties.values(), new Told(known.types(), visitor));
        String what = path.substring(path.lastIndexOf('/') + 1);
        if (path.startsWith("/suggest/") && SUGGESTED.contains(what) && path.length() == 9 + what.length()) {
            Reply.send(request, response, suggestions.of(what, parameter(request, "prefix"), skipped(request)));
        } else if (path.startsWith("/flyout/") && SUGGESTED.contains(what) && path.length() == 8 + what.length()) {
            String id = parameter(request, "id");
            JsonObject about = suggestions.at(what, id).orElseThrow(() -> new BadRequest(404, "There is no " + what + " \"" + id + "\"."));
            Reply.send(request, response, Flyout.of(id, about));
        } else {
            throw new BadRequest(404, "There is nothing at " + PATH + path + "; the service begins at " + PATH + ".");
        }
    }

    private static int skipped(HttpServletRequest request) throws BadRequest {
        String cursor = parameter(request, "cursor");
        if (cursor.matches("\\d{1,6}")) return Integer.parseInt(cursor);
        if (cursor.isEmpty()) return 0;
        throw new BadRequest(400, "The parameter \"cursor\" is \"" + cursor + "\"; expected how many suggestions to skip.");
    }

    private JsonObject proposed(HttpServletRequest request, Visitor visitor) throws BadRequest {
        Known known = kept.get();
        String asked = parameter(request, "type");
        Types.Type type = asked.isEmpty() ? null : known.types().at(asked)
            .orElseThrow(() -> new BadRequest(404, "There is no type \"" + asked + "\"."));
        String limit = parameter(request, "limit");
        if (!limit.matches("\\d{0,6}")) throw new BadRequest(400, "The parameter \"limit\" is \"" + limit + "\"; expected a whole number.");
        JsonArray proposed = new JsonArray();
        Told told = new Told(known.types(), visitor);
        properties.values().stream().filter(property -> type == null || known.types().withBroader(type).stream().anyMatch(property.classes()::contains))
            .limit(limit.isEmpty() ? properties.size() : Integer.parseInt(limit)).forEach(property -> proposed.add(told.property(property)));
        JsonObject answer = new JsonObject();
        answer.add("properties", proposed);
        if (type != null) answer.addProperty("type", asked);
        if (!limit.isEmpty()) answer.addProperty("limit", Integer.parseInt(limit));
        return answer;
    }

    private void preview(HttpServletRequest request, HttpServletResponse response, Visitor visitor) throws IOException {
        Known known = kept.get();
        Optional<Entry> entry = known.at(parameter(request, "id"));
        response.setHeader("Content-Security-Policy", Preview.POLICY);
        response.setContentType("text/html;charset=utf-8");
        response.addHeader("Vary", "Accept-Language, Cookie");
        if (entry.isEmpty()) response.setStatus(404);
        String page = Txn.calculateRead(view, () -> new Preview(visitor, known).page(entry, parameter(request, "id"), view.getDefaultGraph(),
            properties.values()));
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }

    private void view(HttpServletRequest request, HttpServletResponse response) throws IOException, BadRequest {
        String id = parameter(request, "id");
        Entry entry = kept.get().at(id).orElseThrow(() -> new BadRequest(404, "There is no entity \"" + id + "\"."));
        response.sendRedirect(entry.thing().address());
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    /** Waits for what still reads the store. */
    @Override public void close() {
        kept.close();
    }
}
