package hkig.knowledge;

import java.util.List;

/** Files of ours that cannot be used. Holds every problem that was found, each with file and, where known, line. */
public final class InvalidKnowledge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public InvalidKnowledge(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
