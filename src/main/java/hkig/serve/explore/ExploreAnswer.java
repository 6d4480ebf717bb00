package hkig.serve.explore;

import com.google.gson.Gson;
import hkig.serve.answer.Kept;
import hkig.serve.names.Names;
import hkig.serve.names.Thing;
import hkig.serve.web.Visitor;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * JSON for the page. Things are named by IRI or by the path behind the base of all things.
 * {@code /explore/near?thing=&kind=&from=2018&to=2022&offset=&most=} gives the things around one;
 * {@code /explore/paths?from=&to=&without=} the ways between two. What cannot be answered is {@code {"error": "..."}} in
 * the reader's language, with status 400 or 404.
 */
public final class ExploreAnswer extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST_WITHOUT = 20;

    private final transient Around around;

    /** @param view the dataset, its default graph the union of all others */
    public ExploreAnswer(DatasetGraph view, Kept<Names> names, String base, Map<String, String> prefixes) {
        this.around = new Around(view, names, base, prefixes);
    }

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visitor visitor = Visitor.of(request, response);
        switch (request.getRequestURI()) {
            case "/explore/near" -> near(request, response, visitor);
            case "/explore/paths" -> paths(request, response, visitor);
            default -> refuse(response, 404, visitor.text("frame.missing"));
        }
    }

    private void near(HttpServletRequest request, HttpServletResponse response, Visitor visitor) throws IOException {
        String named = parameter(request, "thing");
        Optional<Thing> thing = one(named);
        if (thing.isEmpty()) refuse(response, 404, visitor.text("explore.unknown", named));
        else answer(response, 200, around.reading(() -> new Answers(around, visitor).near(thing.get(), Choice.of(request))));
    }

    private void paths(HttpServletRequest request, HttpServletResponse response, Visitor visitor) throws IOException {
        Optional<Thing> from = one(parameter(request, "from")), to = one(parameter(request, "to"));
        if (from.isEmpty()) refuse(response, 404, visitor.text("explore.unknown", parameter(request, "from")));
        else if (to.isEmpty()) refuse(response, 404, visitor.text("explore.unknown", parameter(request, "to")));
        else if (from.equals(to)) refuse(response, 400, visitor.text("explore.same"));
        else answer(response, 200, around.reading(() -> new Answers(around, visitor).paths(from.get(), to.get(),
            around.paths(around.all(Stream.ofNullable(request.getParameterValues("without")).flatMap(Stream::of)
                .limit(MOST_WITHOUT).toArray(String[]::new))))));
    }

    private Optional<Thing> one(String named) {
        List<Thing> meant = around.meant(named);
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    private static void refuse(HttpServletResponse response, int status, String message) throws IOException {
        answer(response, status, Map.of("error", message));
    }

    private static void answer(HttpServletResponse response, int status, Map<String, Object> answer) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=utf-8");
        response.setHeader("Cache-Control", "no-cache");
        response.addHeader("Vary", "Accept-Language, Cookie");
        response.getOutputStream().write(new Gson().toJson(answer).getBytes(StandardCharsets.UTF_8));
    }
}
