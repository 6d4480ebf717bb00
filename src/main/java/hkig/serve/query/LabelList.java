package hkig.serve.query;

import hkig.serve.answer.Kept;
import hkig.serve.names.Names;
import hkig.serve.web.Visitor;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;

/**
 * The names of things for a reader, as JSON: {@code ?of=organisation/hkstp&of=...} gives
 * {@code {"organisation/hkstp": {"text", "language"}}}; a thing without a name is left out. Agreements and posts, which
 * have none of their own, are named as everywhere on the pages.
 */
public final class LabelList extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Kept<Names> names;

    public LabelList(Kept<Names> names) {
        this.names = names;
    }

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> languages = Visitor.of(request, response).nameLanguages();
        Names known = names.get();
        JsonObject found = new JsonObject();
        Stream.ofNullable(request.getParameterValues("of")).flatMap(Stream::of).forEach(path -> known.at(path)
            .ifPresent(thing -> found.put(path, entry(thing.label(languages)))));
        response.addHeader("Vary", "Accept-Language, Cookie");
        response.setHeader("Cache-Control", "no-cache");
        response.setContentType("application/json;charset=utf-8");
        response.getOutputStream().write(found.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject entry(Node label) {
        JsonObject entry = new JsonObject();
        entry.put("text", label.getLiteralLexicalForm());
        entry.put("language", label.getLiteralLanguage());
        return entry;
    }
}
