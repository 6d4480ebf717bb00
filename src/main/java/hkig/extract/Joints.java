package hkig.extract;

import java.util.List;

/** Words that join two Chinese posts or their organisations. */
final class Joints {

    private static final List<String> ALL = List.of("兼任", "以及", "兼", "及", "和", "與", "、", "暨");

    private Joints() { }

    /** Where the word before a joint ends that ends at a position; -1 where none stands there. */
    static int before(Text text, int start) {
        int at = text.skipBack(start);
        for (String joint : ALL)
            if (text.text.startsWith(joint, at - joint.length())) return text.skipBack(at - joint.length());
        return -1;
    }
}
