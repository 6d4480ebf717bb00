package hkig.serve.web;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of the pages in one language. A key is an area and a name, {@code home.newest}; the texts of an area stand
 * in {@code web/texts/LANGUAGE/AREA.properties} (UTF-8, keys without the area). {@code {0}}, {@code {1}} are filled in.
 */
public final class Texts {

    /** The languages that the pages speak. */
    public static final List<String> LANGUAGES = List.of("en", "zh-Hant");

    private static final Pattern SLOT = Pattern.compile("\\{(\\d)}");

    private final String language;
    private final Map<String, Optional<Map<String, String>>> areas = new ConcurrentHashMap<>();

    Texts(String language) {
        this.language = language;
    }

    /** The text of a key. Whole numbers among the values are written with the separators of the language. */
    public String of(String key, Object... values) {
        return SLOT.matcher(raw(key)).replaceAll(slot ->
            Matcher.quoteReplacement(shown(values[Integer.parseInt(slot.group(1))])));
    }

    /** The text of a key with pieces of HTML in its slots. */
    public List<Html> with(String key, Html... pieces) {
        List<Html> parts = new ArrayList<>();
        String text = raw(key);
        Matcher slot = SLOT.matcher(text);
        int from = 0;
        while (slot.find()) {
            parts.add(new Html.Text(text.substring(from, slot.start())));
            parts.add(pieces[Integer.parseInt(slot.group(1))]);
            from = slot.end();
        }
        parts.add(new Html.Text(text.substring(from)));
        return parts;
    }

    /** A whole number with the separators of the language. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.forLanguageTag(language)).format(number);
    }

    /** All texts of an area as a JSON object, full keys to texts; empty where there is no such area. */
    public Optional<String> json(String area) {
        return area(area).map(texts -> {
            Map<String, String> full = new TreeMap<>();
            texts.forEach((name, text) -> full.put(area + "." + name, text));
            return new Gson().toJson(full);
        });
    }

    private String shown(Object value) {
        return value instanceof Integer || value instanceof Long
            ? number(((Number) value).longValue()) : String.valueOf(value);
    }

    private String raw(String key) {
        int dot = key.indexOf('.');
        String text = dot < 0 ? null : area(key.substring(0, dot)).map(all -> all.get(key.substring(dot + 1))).orElse(null);
        if (text == null) throw new IllegalArgumentException("no text \"" + key + "\" in " + language);
        return text;
    }

    private Optional<Map<String, String>> area(String area) {
        return areas.computeIfAbsent(area, name -> read("/web/texts/" + language + "/" + name + ".properties"));
    }

    private static Optional<Map<String, String>> read(String resource) {
        try (InputStream in = Texts.class.getResourceAsStream(resource)) {
            if (in == null) return Optional.empty();
            Properties read = new Properties();
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> texts = new TreeMap<>();
            read.forEach((name, text) -> texts.put(name.toString(), text.toString()));
            return Optional.of(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
