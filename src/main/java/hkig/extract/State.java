package hkig.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far a pattern has been fitted: the position reached, and what stands in its slots so far. */
record State(int at, Map<String, List<Object>> slots) {

    State put(int end, Optional<String> role, Object value) {
        if (role.isEmpty()) return new State(end, slots);
        Map<String, List<Object>> more = new LinkedHashMap<>(slots);
        List<Object> values = new ArrayList<>(more.getOrDefault(role.get(), List.of()));
        values.add(value);
        more.put(role.get(), values);
        return new State(end, more);
    }
}
