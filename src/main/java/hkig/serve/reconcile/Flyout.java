package hkig.serve.reconcile;

import static hkig.serve.web.Html.e;

import com.google.gson.JsonObject;
import java.util.Optional;

/** A few words about what is suggested, as a piece of HTML inside JSON. */
final class Flyout {

    private Flyout() { }

    static JsonObject of(String id, JsonObject about) {
        StringBuilder html = new StringBuilder();
        e("div", e("p", e("strong", about.get("name").getAsString())),
            Optional.ofNullable(about.get("description")).map(text -> e("p", text.getAsString())),
            e("p", e("code", id))).write(html);
        JsonObject answer = new JsonObject();
        answer.addProperty("id", id);
        answer.addProperty("html", html.toString());
        return answer;
    }
}
