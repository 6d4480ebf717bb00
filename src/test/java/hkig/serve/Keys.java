package hkig.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A key, pressed with others held: {@code Enter}, {@code Shift+Tab}, {@code Control+Space}.
 *
 * @param held 1 Alt, 2 Control, 4 Meta, 8 Shift, added
 * @param number the virtual key code of Windows
 * @param text what it writes, or empty
 */
record Keys(int held, String key, String code, int number, String text) {

    private static final Map<String, Integer> HELD = Map.of("Alt", 1, "Control", 2, "Shift", 8);
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(Map.entry("Backspace", 8), Map.entry("Tab", 9), Map.entry("Enter", 13),
        Map.entry("Escape", 27), Map.entry("Space", 32), Map.entry("End", 35), Map.entry("Home", 36), Map.entry("ArrowLeft", 37),
        Map.entry("ArrowUp", 38), Map.entry("ArrowRight", 39), Map.entry("ArrowDown", 40), Map.entry("Delete", 46), Map.entry("F2", 113));
    /** What an input method gives instead of the key that it takes. */
    private static final int TAKEN = 229;

    static Keys of(String pressed) {
        String[] parts = pressed.split("[+]");
        int held = 0;
        for (int i = 0; i < parts.length - 1; i++) held += HELD.get(parts[i]);
        String code = parts[parts.length - 1];
        // Only with its text a key does what it writes: Enter sends a form.
        String text = held != 0 ? "" : code.equals("Enter") ? "\r" : code.equals("Space") ? " " : "";
        return new Keys(held, code.equals("Space") ? " " : code, code, NUMBERS.get(code), text);
    }

    /** The same as a page is told of it while an input method composes. */
    Keys taken() {
        return new Keys(held, key, code, TAKEN, "");
    }

    /** The events of {@code Input.dispatchKeyEvent}. */
    List<Map<String, Object>> events() {
        List<Map<String, Object>> events = new ArrayList<>();
        for (String type : List.of(text.isEmpty() ? "rawKeyDown" : "keyDown", "keyUp")) {
            Map<String, Object> event = new LinkedHashMap<>(Map.of("type", type, "key", key, "code", code,
                "windowsVirtualKeyCode", number, "modifiers", held));
            if (!text.isEmpty()) event.put("text", text);
            events.add(event);
        }
        return events;
    }
}
