package hkig.serve.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import hkig.serve.web.Visitor;
import java.util.List;

/**
 * What the service says of itself.
 *
 * @see <a href="https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/#service-manifest">Service
 *     manifest</a>
 */
final class Manifest {

    private static final int WIDTH = 430;
    private static final int HEIGHT = 300;

    private Manifest() { }

    /** @param site where the client reached this server, without a slash at the end */
    static JsonObject of(String site, String base, Types types, Told told, Visitor visitor) {
        String here = site + Reconcile.PATH;
        JsonObject manifest = new JsonObject();
        JsonArray versions = new JsonArray();
        List.of("0.1", "0.2").forEach(versions::add);
        manifest.add("versions", versions);
        manifest.addProperty("name", visitor.text("reconcile.service"));
        manifest.addProperty("identifierSpace", base);
        manifest.addProperty("schemaSpace", Types.SPACE);
        manifest.addProperty("documentation", site + "/about#reconcile");
        manifest.addProperty("logo", site + "/icon.svg");
        JsonArray offered = new JsonArray();
        Types.BROADEST.stream().flatMap(id -> types.at(id).stream()).forEach(type -> offered.add(told.named(type)));
        manifest.add("defaultTypes", offered);
        // Identifiers have a slash, which clients write as %2F: it comes as a parameter, since no path may have it.
        manifest.add("view", url(here + "/view?id={{id}}"));
        JsonObject preview = url(here + "/preview?id={{id}}");
        preview.addProperty("width", WIDTH);
        preview.addProperty("height", HEIGHT);
        manifest.add("preview", preview);
        JsonObject suggest = new JsonObject();
        for (String what : List.of("entity", "property", "type")) {
            JsonObject service = path(here, "/suggest/" + what);
            service.addProperty("flyout_service_path", "/flyout/" + what + "?id=${id}");
            suggest.add(what, service);
        }
        manifest.add("suggest", suggest);
        JsonObject extend = new JsonObject();
        extend.add("propose_properties", path(here, "/propose"));
        extend.add("property_settings", Settings.of(visitor));
        manifest.add("extend", extend);
        manifest.addProperty("batchSize", Batch.MOST);
        return manifest;
    }

    private static JsonObject url(String template) {
        JsonObject url = new JsonObject();
        url.addProperty("url", template);
        return url;
    }

    private static JsonObject path(String site, String path) {
        JsonObject service = new JsonObject();
        service.addProperty("service_url", site);
        service.addProperty("service_path", path);
        return service;
    }
}
