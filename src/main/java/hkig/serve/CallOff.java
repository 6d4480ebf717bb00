package hkig.serve;

import hkig.serve.answer.Evaluation;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * {@code POST /cancel} ends the query that was sent with the same {@value BoundedQuery#ID} header, also where that is
 * still on its way, and answers 204. The id is a secret of who asked, and a page of another site can send no such header:
 * nobody ends a query but its asker.
 */
final class CallOff extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Evaluation evaluation;

    CallOff(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    @Override protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getHeader(BoundedQuery.ID);
        if (BoundedQuery.isSecret(id)) {
            evaluation.callOff(id);
            response.setStatus(204);
            return;
        }
        response.setStatus(400);
        response.setContentType("text/plain;charset=utf-8");
        response.getOutputStream().write(("Which query? Send the header " + BoundedQuery.ID
            + " that the query was sent with.\n").getBytes(StandardCharsets.UTF_8));
    }
}
