package hkig.extract;

import java.util.regex.Pattern;

/**
 * What kind of body a folded title is of, by its own words: 局長 of a 局, 校長 and 校董會主席 of a university.
 *
 * @param kind the character that names of such bodies end with, {@code 校} for universities, or 0 where the title tells none
 * @param only whether it is never of another kind of body
 */
record TitleHead(char kind, boolean only) {

    private static final Pattern UNIVERSITY_BOARD = Pattern.compile("校董会|校务委员会|校委会");
    /** Heads of what a university has several of, whose names are part of the title. */
    private static final Pattern FACULTY = Pattern.compile(".+(?:学院副?院长|系副?主任)");
    private static final TitleHead NONE = new TitleHead((char) 0, false);

    /** @param words a folded title; what stands in brackets behind it says nothing of that */
    static TitleHead of(String words) {
        int bracket = words.replace('（', '(').indexOf('(');
        String title = bracket > 1 ? words.substring(0, bracket).strip() : words;
        if (UNIVERSITY_BOARD.matcher(title).lookingAt() || FACULTY.matcher(title).matches()) return new TitleHead('校', true);
        char head = title.charAt(Math.max(0, title.length() - 2));
        return !title.endsWith("长") || "局署处院校会行部馆所".indexOf(head) < 0 ? NONE : new TitleHead(head, "局署处".indexOf(head) >= 0);
    }

    boolean isTold() {
        return kind != 0;
    }

    /**
     * Whether a body is of this kind.
     *
     * @param name its folded name
     */
    boolean fits(Candidate body, String name) {
        char last = name.charAt(name.length() - 1);
        boolean council = last == '会' && (isParliament(name) || name.endsWith("委员会"));
        boolean university = kind == '校' && (last == '学' || name.endsWith("书院") || last != '院' && body.type().equals("University"));
        return !council && (last == kind || university);
    }

    static boolean isParliament(String name) {
        return name.endsWith("议会") || name.endsWith("立法会");
    }
}
