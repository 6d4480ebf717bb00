package hkig.serve.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the pages: the same in both languages, all used, none missing. */
class TextsTest {

    private static final Path FOLDER = Path.of("src/main/resources/web/texts");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+)[.]([a-z0-9-]+)\"");
    private static final Pattern SLOT = Pattern.compile("[{]\\d[}]");

    /** Full key to text, in the order of keys; a key that stands twice in a file fails the test. */
    private static Map<String, String> texts(String language) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER.resolve(language))) {
            for (Path file : files.toList())
                for (String line : Files.readAllLines(file)) {
                    if (line.isBlank() || line.startsWith("#")) continue;
                    String[] parts = line.split(" = ", 2);
                    assertEquals(2, parts.length, file + ": expected \"key = text\", found: " + line);
                    String key = file.getFileName().toString().replace(".properties", "") + "." + parts[0];
                    assertEquals(null, texts.put(key, parts[1]), file + ": a second time: " + parts[0]);
                }
        }
        return texts;
    }

    @Test void bothLanguagesSayTheSame() throws IOException {
        Map<String, String> english = texts("en");
        Map<String, String> chinese = texts("zh-Hant");
        assertEquals(english.keySet(), chinese.keySet());
        english.forEach((key, text) -> assertEquals(slots(text), slots(chinese.get(key)), key + ": what is filled in"));
        chinese.forEach((key, text) -> assertFalse(text.isBlank(), key));
    }

    private static Set<String> slots(String text) {
        Set<String> slots = new TreeSet<>();
        for (Matcher slot = SLOT.matcher(text); slot.find();) slots.add(slot.group());
        return slots;
    }

    @Test void everyTextIsUsedAndEveryTextThatIsUsedIsThere() throws IOException {
        Set<String> known = texts("en").keySet();
        Set<String> areas = new TreeSet<>();
        known.forEach(key -> areas.add(key.substring(0, key.indexOf('.'))));
        Set<String> used = new TreeSet<>();
        for (Path folder : List.of(Path.of("src/main/java/hkig/serve"), Path.of("src/main/resources/web")))
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(file -> file.toString().matches(".*[.](java|js)")
                        && !file.startsWith("src/main/resources/web/lib")).toList())
                    for (Matcher literal = LITERAL.matcher(Files.readString(file)); literal.find();)
                        if (areas.contains(literal.group(1)) && !literal.group(2).matches("js|css"))
                            used.add(literal.group(1) + "." + literal.group(2));
            }
        assertEquals(known, used, "texts on the left, their uses on the right");
    }

    @Test void fillsInWordsAndNumbers() {
        assertEquals("And 1,200 more quotes.",
            Visitor.of("en").text("thing.more-quotes", 1_200));
        assertEquals("另有 $1 段引文。", Visitor.of("zh-Hant").text("thing.more-quotes", "$1"));
        assertThrows(IllegalArgumentException.class, () -> Visitor.of("en").text("thing.nowhere"));
    }

    @Test void modulesGetTheTextsOfAnAreaAsJson() {
        Map<?, ?> json = new Gson().fromJson(Visitor.of("zh-Hant").texts().json("query").orElseThrow(), Map.class);
        assertEquals("執行", json.get("query.run"));
        assertTrue(Visitor.of("en").texts().json("none").isEmpty());
    }

    @Test void datesAreWrittenAsPeopleWriteThem() {
        assertEquals("6 July 2022", Dates.shown("2022-07-06", "en"));
        assertEquals("2022年7月", Dates.shown("2022-07", "zh-Hant"));
        assertEquals("2022年", Dates.shown("2022", "zh-Hant"));
        assertEquals("6 July 2022", Dates.shown("2022-07-06T09:30:00+08:00", "en"));
        assertEquals("some day", Dates.shown("some day", "en"));
    }
}
