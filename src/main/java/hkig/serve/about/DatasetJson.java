package hkig.serve.about;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import hkig.describe.Census;
import hkig.describe.Description;
import hkig.serve.web.Html;
import hkig.serve.web.Visitor;

/**
 * The dataset in the words that search engines for datasets read.
 *
 * @see <a href="https://schema.org/Dataset">schema.org Dataset</a>
 */
final class DatasetJson {

    private DatasetJson() { }

    /** @param origin address of this server, without a slash */
    static Html of(Visitor visitor, Census census, String base, String origin) {
        JsonObject json = new JsonObject();
        json.addProperty("@context", "https://schema.org/");
        json.addProperty("@type", "Dataset");
        json.addProperty("@id", Description.dataset(base).getURI());
        json.addProperty("name", visitor.text("frame.site"));
        json.addProperty("description", visitor.text("about.lead"));
        json.addProperty("url", origin + "/about");
        json.addProperty("identifier", Description.dataset(base).getURI());
        json.addProperty("license", "https://creativecommons.org/licenses/by/4.0/");
        json.addProperty("isAccessibleForFree", true);
        JsonArray languages = new JsonArray();
        languages.add("zh-Hant");
        languages.add("en");
        json.add("inLanguage", languages);
        census.first().ifPresent(day -> json.addProperty("datePublished", day.getLiteralLexicalForm()));
        census.last().ifPresent(day -> json.addProperty("dateModified", day.getLiteralLexicalForm()));
        JsonArray downloads = new JsonArray();
        downloads.add(download(origin + "/data?default", "text/turtle"));
        downloads.add(download(origin + "/data", "application/trig"));
        json.add("distribution", downloads);
        return new Html.Data(json.toString());
    }

    private static JsonObject download(String address, String type) {
        JsonObject download = new JsonObject();
        download.addProperty("@type", "DataDownload");
        download.addProperty("contentUrl", address);
        download.addProperty("encodingFormat", type);
        return download;
    }
}
