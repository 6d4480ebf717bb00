package hkig.extract;

import hkig.model.Span;

/** The whole of a sentence that was cut at a comma or a semicolon because it is long. */
final class LongSentences {

    private static final int LONGEST = 1500;

    private LongSentences() { }

    static Span whole(Text text, Span sentence) {
        return new Span(front(text, sentence).start(), behind(text, sentence).end());
    }

    /** With what was cut off behind it. */
    static Span behind(Text text, Span sentence) {
        int end = sentence.end();
        while (end - sentence.start() < LONGEST && isCut(text, end)) end = next(text, end).end();
        return new Span(sentence.start(), end);
    }

    /** With what it was cut off from. */
    static Span front(Text text, Span sentence) {
        int start = sentence.start();
        while (start > 0 && sentence.end() - start < LONGEST) {
            int before = text.skipBack(start);
            if (before == 0 || !isCut(text, before) || next(text, before).start() != start) break;
            start = text.sentence(new Span(before - 1, before)).start();
        }
        return new Span(start, sentence.end());
    }

    private static boolean isCut(Text text, int end) {
        int next = text.skip(end);
        return end > 0 && ",;".indexOf(text.at(end - 1)) >= 0 && next < text.text.length() && !text.text.substring(end, next).contains("\n");
    }

    private static Span next(Text text, int end) {
        int next = text.skip(end);
        return text.sentence(new Span(next, next + 1));
    }
}
