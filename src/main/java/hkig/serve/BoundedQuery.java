package hkig.serve;

import hkig.knowledge.QueryErrors;
import hkig.serve.answer.Answer;
import hkig.serve.answer.Evaluation;
import hkig.serve.answer.NameTaken;
import hkig.serve.answer.QueryStopped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQLProtocol;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetDescription;

/**
 * The query operation of the SPARQL 1.1 Protocol, with the limits of {@link Evaluation}. An answer that was cut carries
 * the header {@value #CUT} with the number of rows it was cut to.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-protocol/#query-operation">SPARQL 1.1 Protocol, query operation</a>
 */
final class BoundedQuery extends SPARQL_QueryDataset {

    static final String CUT = "HKIG-Row-Limit";
    /** What a client calls its query, if it may want to call it off: see {@link CallOff}. */
    static final String ID = "HKIG-Query";
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9-]{20,64}");

    private final Evaluation evaluation;
    private final int rows;

    BoundedQuery(Evaluation evaluation, int rows) {
        this.evaluation = evaluation;
        this.rows = rows;
    }

    @Override public void validate(HttpAction action) {
        String type = String.valueOf(action.getRequestContentType());
        if (type.startsWith("application/sparql-update") || parameter(action, "update") != null)
            throw refusal(403, "This endpoint is read-only: it answers queries and takes no update.");
        if (!type.startsWith("application/sparql-query") && parameter(action, "query") == null)
            throw refusal(400, "No query: send it as the parameter \"query\", "
                + "or as the body with Content-Type application/sparql-query.");
        super.validate(action);
    }

    @Override protected void executeBody(HttpAction action) {
        try {
            InputStream body = action.getRequestInputStream();
            byte[] bytes = body.readNBytes(Guard.MOST_BYTES + 1);
            if (bytes.length > Guard.MOST_BYTES) throw tooLarge(action);
            execute(new String(bytes, StandardCharsets.UTF_8), action);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override protected void execute(String text, HttpAction action) {
        Query query;
        DatasetDescription description;
        try {
            query = QueryFactory.create(text);
            description = SPARQLProtocol.getDatasetDescription(action, query);
        } catch (QueryException e) {
            throw refusal(400, QueryErrors.oneLine(e));
        }
        try {
            Answer answer = answer(action, query, description);
            if (answer.cut()) action.setResponseHeader(CUT, String.valueOf(rows));
            sendResults(action, answer.result(), query.getPrologue());
        } catch (QueryStopped e) {
            action.setResponseHeader("Retry-After", "10");
            throw refusal(503, e.getMessage());
        } catch (QueryException e) {
            throw refusal(400, QueryErrors.oneLine(e));
        }
    }

    private Answer answer(HttpAction action, Query query, DatasetDescription description) throws QueryStopped {
        String id = action.getRequestHeader(ID);
        if (id == null) return evaluation.answer(query, description);
        if (!isSecret(id))
            throw refusal(400, "The header " + ID + " is too short or too long: send 20 to 64 random letters or digits.");
        try {
            return evaluation.answer(query, description, id);
        } catch (NameTaken e) {
            throw refusal(409, "Another query runs with this " + ID + ": send random letters or digits.");
        }
    }

    /** Whether that can be the name of a query: long enough that nobody else guesses it. */
    static boolean isSecret(String id) {
        return id != null && SECRET.matcher(id).matches();
    }

    private static String parameter(HttpAction action, String name) {
        try {
            return action.getRequestParameter(name);
        } catch (RuntimeException tooLargeOrNotAForm) {
            throw tooLarge(action);
        }
    }

    private static ActionErrorException tooLarge(HttpAction action) {
        action.setResponseHeader("Connection", "close");
        return refusal(413, Guard.TOO_LARGE);
    }

    /** What the protocol's error handling sends as one line of plain text. */
    private static ActionErrorException refusal(int status, String message) {
        return new ActionErrorException(status, message, null);
    }
}
