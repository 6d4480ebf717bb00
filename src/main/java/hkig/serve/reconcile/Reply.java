package hkig.serve.reconcile;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Sends JSON, or a script that hands it to a function of an older client (JSONP). */
final class Reply {

    private static final Pattern FUNCTION = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$.]{0,100}");

    private Reply() { }

    static void send(HttpServletRequest request, HttpServletResponse response, JsonObject json) throws IOException {
        String callback = request.getParameter("callback");
        String body = new GsonBuilder().disableHtmlEscaping().create().toJson(json);
        response.addHeader("Vary", "Accept-Language, Cookie");
        response.setHeader("Cache-Control", "no-cache");
        if (callback == null || callback.isEmpty()) {
            response.setContentType("application/json;charset=utf-8");
        } else if (!FUNCTION.matcher(callback).matches()) {
            problem(response, 400, "The parameter \"callback\" is no name of a function: letters, digits, _ $ and dots.");
            return;
        } else if ("same-origin".equals(request.getHeader("Sec-Fetch-Site"))) {
            // Our own pages may run scripts from here alone, and must not be made to run this one.
            problem(response, 403, "Pages of this server do not use \"callback\".");
            return;
        } else {
            response.setContentType("text/javascript;charset=utf-8");
            // No line of JSON ends a line of a script, nor does a file that begins with this run as anything else.
            body = "/**/" + callback + "(" + body.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029") + ");";
        }
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    /** An error, as JSON for people who look into their client's messages. */
    static void problem(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=utf-8");
        JsonObject json = new JsonObject();
        json.addProperty("status", "error");
        json.addProperty("message", message);
        response.getOutputStream().write(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
