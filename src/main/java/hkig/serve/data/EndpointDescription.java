package hkig.serve.data;

import hkig.describe.Census;
import hkig.describe.Service;
import hkig.serve.answer.Kept;
import hkig.serve.web.Origin;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.riot.Lang;

/**
 * Answers for an endpoint that is asked nothing: with its description, to whoever accepts RDF.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-service-description/#accessing">Service Description, accessing</a>
 */
public final class EndpointDescription implements Filter {

    private final Kept<Census> census;
    private final String base;
    private final Duration timeout;
    private final int rows;

    /**
     * @param timeout after which a query ends
     * @param rows the most rows of an answer
     */
    public EndpointDescription(Kept<Census> census, String base, Duration timeout, int rows) {
        this.census = census;
        this.base = base;
        this.timeout = timeout;
        this.rows = rows;
    }

    @Override public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) in;
        HttpServletResponse response = (HttpServletResponse) out;
        Optional<Lang> form = Set.of("GET", "HEAD").contains(request.getMethod()) && request.getQueryString() == null
            ? Written.accepted(request) : Optional.empty();
        if (form.isEmpty()) chain.doFilter(in, out);
        else Written.send(request, response, Service.of(census.get(), base,
            Origin.of(request) + request.getRequestURI(), timeout.toSeconds(), rows), form.get());
    }
}
