package hkig.extract;

import hkig.knowledge.Language;
import java.util.BitSet;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Where a Chinese name begins whose last word is known: word by word to the left, as long as they can belong to it. */
final class LeftEdge {

    private static final int MOST = 20;
    private static final Pattern IN_OFFICE = Pattern.compile("的?(?:新任?|候任|首任|現任|名譽|榮譽|非官方|副)?(?:主席|成員|委員|召集人|總裁|總監|會長|理事長)");
    private static final Pattern NO_NAME = Pattern.compile("^[该其本同任]|[的名位为任兼]|轄下|下设|[一两二三四五六七八九十]个|董事|会[和及与]");
    private static final Pattern UNNAMED = Pattern.compile("(?:跨|专责|专门|专业|独立|相关|相應|特别|联合|正式|由|新|一)");
    private static final String JOINERS = "及和与暨";

    private final Text text;
    private final Language language;
    private final BitSet knownEnds;

    /** @param knownEnds where known organisations end: no name goes on behind one */
    LeftEdge(Text text, BitSet knownEnds) {
        this.text = text;
        this.language = text.knowledge.language();
        this.knownEnds = knownEnds;
    }

    /** The first character of the name whose last word begins at a position. */
    int of(int headStart) {
        int start = walk(headStart);
        // 資助, 發展: a noun inside a name, but before one it says what is done with it.
        for (int end = tokens().endAfter(start); end < headStart && language.has("leftstop", text.folded.substring(start, end));
                end = tokens().endAfter(start)) start = end;
        return trimmed(start);
    }

    /**
     * 獲委任為|防止貪污諮詢委員會的成員: between the verb of an appointment and the title stands a name and nothing else,
     * whatever the words in it. Empty where something says that it is none: 該, 的, a list, a body before it.
     */
    OptionalInt ofAppointed(int headStart, int end) {
        for (int at = headStart - 1; at > 0 && headStart - at <= MOST && isInside(at); at--) {
            int start = at;
            if (text.wordBefore(start, "APPOINTED").isEmpty()) continue;
            boolean titled = IN_OFFICE.matcher(text.text).region(end, text.text.length()).lookingAt();
            return titled && !NO_NAME.matcher(text.folded.substring(start, headStart)).find() && tokens().endsAt(start)
                    ? OptionalInt.of(start) : OptionalInt.empty();
        }
        return OptionalInt.empty();
    }

    /** 成立|促進海角經濟工作組: so too between the verb of its founding and the last word of a group. */
    OptionalInt ofFounded(int headStart, int end) {
        if (text.wordBefore(end, "GROUP").isEmpty()) return OptionalInt.empty();
        for (int at = headStart - 1; at > 0 && headStart - at <= MOST && isInside(at); at--) {
            if (text.wordBefore(at, "FOUNDS").isEmpty()) continue;
            String left = text.folded.substring(at, headStart);
            return left.length() > 3 && !NO_NAME.matcher(left).find() && !UNNAMED.matcher(left).lookingAt() && tokens().endsAt(at)
                    ? OptionalInt.of(at) : OptionalInt.empty();
        }
        return OptionalInt.empty();
    }

    private boolean isInside(int at) {
        return Text.isHan(text.at(at)) && !knownEnds.get(at);
    }

    private Tokens tokens() {
        return text.tokens();
    }

    /** Goes left by words as long as they can belong to a name. */
    private int walk(int headStart) {
        // A dictionary word may hold the head and what stands before it: 計劃委員會.
        int at = tokens().endsAt(headStart) ? headStart : tokens().startOver(headStart);
        while (at > 0 && headStart - at < MOST) {
            if (knownEnds.get(at) && at < headStart) break;
            char c = text.folded.charAt(at - 1);
            if (c < 0x250 && (Character.isLetterOrDigit(c) || c == '&' || c == '@' || c == '-')) {
                int word = at;
                while (word > 0 && text.folded.charAt(word - 1) < 0x250
                        && (Character.isLetterOrDigit(text.folded.charAt(word - 1)) || "&@-".indexOf(text.folded.charAt(word - 1)) >= 0)) word--;
                boolean number = text.folded.substring(word, at).chars().allMatch(Character::isDigit);
                boolean behindLatin = word > 1 && text.at(word - 1) == ' ' && text.at(word - 2) < 0x250 && Character.isLetterOrDigit(text.at(word - 2));
                if (number && !behindLatin && !text.folded.startsWith("周年", at) && !text.folded.startsWith("届", at)) break;
                at = behindLatin ? word - 1 : word;
                continue;
            }
            if (!Text.isHan(c) || !tokens().endsAt(at)) break;
            int start = tokens().startOf(at);
            String word = text.folded.substring(start, at);
            String tag = tokens().tagAt(at);
            if (JOINERS.contains(word) && joins(start, at, headStart)) {
                at = start;
                continue;
            }
            if (swallowsJoiner(word, tag)) {
                at = start + 1;
                break;
            }
            if (language.has("leftstop", word) && !language.has("generic", word) || !nominal(start, tag, word) && !isSyllable(start, tag, word)) break;
            if (text.wordsBefore(at, "TITLE").stream().anyMatch(t -> t.start() >= start - 2) && at < headStart) break;
            at = start;
        }
        return at;
    }

    /** 海角: the segmenter cuts a name that it does not know into characters, some of which also count things. */
    private boolean isSyllable(int start, String tag, String word) {
        boolean counted = start > 0 && tokens().endsAt(start) && tokens().tagAt(start).matches("[mr].*");
        return word.length() == 1 && tag.startsWith("q") && !counted;
    }

    /** The segmenter takes 與星河 for one name: the joining word before a name that it does not know. */
    private static boolean swallowsJoiner(String word, String tag) {
        if (word.length() < 2) return false;
        return "与由向被获从".indexOf(word.charAt(0)) >= 0 || "和及同".indexOf(word.charAt(0)) >= 0 && tag.startsWith("nr");
    }

    /** 在港中國科學院院士: a short form of a place before a place belongs to the words before. */
    private int trimmed(int start) {
        boolean shortPlace = "港澳台京沪".indexOf(text.folded.charAt(start)) >= 0;
        return shortPlace && tokens().endsAt(start + 1) ? start + 1 : start;
    }

    /** 及 belongs to a name only between a bare domain word on its right and more of the name on its left. */
    private boolean joins(int start, int end, int headStart) {
        String right = text.folded.substring(end, headStart);
        if (right.isEmpty() || right.length() > 4 || !tokens().endsAt(start) || knownEnds.get(start)) return false;
        if (tokens().tagAt(end + right.length()).startsWith("ns") || isPlace(right)) return false;
        String tag = tokens().tagAt(headStart);
        boolean common = language.has("generic", right)
                || tokens().startOf(headStart) == end && (tag.equals("n") || tag.equals("vn"));
        return text.wordBefore(start, "ORG_HEAD").isEmpty() && common;
    }

    private boolean nominal(int start, String tag, String word) {
        if (tag.isEmpty()) return false;
        return switch (tag.charAt(0)) {
            case 'n', 'j', 'b', 'i', 'l', 's', 'x', 'g', 'h', 'k' -> true;
            case 'v' -> tag.equals("vn") || language.has("generic", word) || word.length() == 2 && isNoun(start);
            case 'a' -> tag.equals("an") || word.length() == 2;
            case 'm' -> word.matches("第[一二三四五六七八九十]+") && (knownEnds.get(start) || text.wordBefore(start, "PLACE").isPresent());
            case 'q', 't' -> word.equals("周年") || word.equals("届");
            default -> false;
        };
    }

    /** 財富傳承學院: what the segmenter calls a verb goes on a name behind a noun. */
    private boolean isNoun(int end) {
        return tokens().endsAt(end) && end - tokens().startOf(end) > 1 && tokens().tagAt(end).startsWith("n");
    }

    boolean isPlace(String folded) {
        return text.knowledge.lexicon().get(folded).stream()
                .anyMatch(t -> t instanceof hkig.knowledge.Term.Word w && w.type().equals("PLACE"));
    }
}
