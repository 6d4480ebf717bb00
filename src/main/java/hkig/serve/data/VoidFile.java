package hkig.serve.data;

import hkig.describe.Census;
import hkig.describe.Description;
import hkig.describe.Distribution;
import hkig.serve.answer.Kept;
import hkig.serve.web.Origin;
import hkig.serve.web.Signposts;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.Lang;

/**
 * {@code /void}: the dataset in VoID and DCAT. From its well-known address and from the IRI of the dataset it is led to;
 * people who follow that IRI are led to the page about the data.
 */
public final class VoidFile extends HttpServlet {

    public static final String PATH = "/void";
    /** Registered for VoID files. */
    public static final String WELL_KNOWN = "/.well-known/void";

    /** Where this server answers for the IRI of the dataset. */
    public static final String DATASET = "/id/dataset/hkig";

    private static final long serialVersionUID = 1L;

    private final transient Kept<Census> census;
    private final String base;

    public VoidFile(Kept<Census> census, String base) {
        this.census = census;
        this.base = base;
    }

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getRequestURI().equals(PATH)) {
            boolean person = request.getRequestURI().equals(DATASET)
                && String.valueOf(request.getHeader("Accept")).contains("text/html");
            response.setStatus(303);
            response.addHeader("Vary", "Accept");
            response.setHeader("Location", person ? "/about" : PATH);
            return;
        }
        new Signposts().describes("/about").addTo(response);
        String origin = Origin.of(request);
        Written.send(request, response, Description.of(census.get(), base, origin + PATH, Optional.of(origin + "/sparql"),
            distributions(origin)), Written.accepted(request).orElse(Lang.TURTLE));
    }

    private static List<Distribution> distributions(String origin) {
        return List.of(
            new Distribution("union", origin + "/data?default", "text/turtle",
                new Distribution.Title("All triples, made when asked for", "全部三元組（即時產生）"), Optional.empty()),
            new Distribution("dataset", origin + "/data", "application/trig",
                new Distribution.Title("All named graphs, made when asked for", "全部具名圖譜（即時產生）"), Optional.empty()));
    }
}
