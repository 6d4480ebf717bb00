package hkig.serve.answer;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The queries under way that can be called off, by the ids that their askers gave them. The word that ends a query may
 * arrive before the query, which then ends as it begins: such ids are remembered, the last thousand. Safe for several
 * threads.
 */
final class Courses {

    private static final int MOST = 1000;

    private final Map<String, Course> running = new HashMap<>();
    private final Set<String> off = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    });

    /** @throws NameTaken if a query with this id runs */
    synchronized void begin(String id, Course course) throws NameTaken {
        if (running.putIfAbsent(id, course) != null) throw new NameTaken();
        if (off.remove(id)) course.callOff();
    }

    synchronized void end(String id) {
        running.remove(id);
    }

    synchronized void callOff(String id) {
        Course course = running.get(id);
        if (course == null) off.add(id);
        else course.callOff();
    }
}
