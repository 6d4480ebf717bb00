package hkig.extract;

import hkig.model.Kind;

/** The bracket behind a Chinese name, which says that the words before it are one. */
final class BehindNames {

    private final Text text;

    BehindNames(Text text) {
        this.text = text;
    }

    boolean follow(int end) {
        char c = text.at(text.skip(end));
        return c == '（' || c == '(';
    }

    /** 研發基金（R&D Fund）: a common phrase is a name where its English name stands in brackets. */
    boolean hasEnglishName(int end, Kind kind) {
        String type = kind == Kind.FUND ? "FUND" : kind == Kind.PROGRAMME ? "PROG" : "";
        if (type.isEmpty() || !follow(end)) return false;
        int open = text.skip(end) + 1;
        int close = open;
        while (close < text.text.length() && text.at(close) < 0x250 && text.at(close) != ')' && close - open < 60) close++;
        if (text.at(close) != ')' && text.at(close) != '）') return false;
        String inside = text.text.substring(open, close).strip();
        return inside.contains(" ") && text.knowledge.language().isHead(type, inside.substring(inside.lastIndexOf(' ') + 1));
    }
}
