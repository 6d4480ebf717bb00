package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What patterns of appointments ask for: {@code POST}, a post as {@link PostPhrases} reads it, and {@code HOLDER}, a person
 * with the posts and forms of address around the name (民航處前處長李大文先生).
 */
final class TypedPosts {

    private static final int UNREAD = 20;
    /** 陳大文先生,BBS,JP */
    private static final Pattern HONOURS = Pattern.compile("(?:[,，、 ]{0,2}(?:工程師|工程师|大紫荊勳賢|GBM|GBS|SBS|BBS|MH|JP|太平紳士|太平绅士)\\b?)+");

    private final Text text;
    private final PostPhrases phrases;
    private final List<Typed> found = new ArrayList<>();

    private TypedPosts(Text text, PostPhrases phrases) {
        this.text = text;
        this.phrases = phrases;
    }

    static List<Typed> of(Text text, List<Candidate> chosen, PostPhrases phrases) {
        TypedPosts posts = new TypedPosts(text, phrases);
        for (Candidate c : chosen) if (c.kind() == Kind.PERSON) posts.holder(c);
        posts.posts();
        posts.found.sort(Comparator.comparing(Typed::span, Comparator.comparingInt(Span::start).thenComparing(Span::end,
                Comparator.reverseOrder())));
        return posts.found;
    }

    private void holder(Candidate person) {
        int end = person.span().end();
        for (Lexicon.Hit address : text.wordsAt(text.skip(end), "HONORIFIC")) {
            end = address.end();
            break;
        }
        Matcher honours = HONOURS.matcher(text.text).region(end, text.text.length());
        if (honours.lookingAt()) end = honours.end();
        int at = text.skipBack(person.span().start());
        List<PostPhrase> before = text.isHeadlineBreak(at, person.span().start()) ? List.of() : phrases.endingAt(at);
        int start = before.isEmpty() ? person.span().start() : before.getFirst().span().start();
        if (text.at(at - 1) == '的') start = Math.max(text.text.lastIndexOf("代表", at), Math.max(start - 20, 0));
        if (!text.text.startsWith("代表", start) && before.isEmpty()) start = person.span().start();
        if (!before.isEmpty() && !before.getFirst().isPlaced()) start = phraseStart(start);
        List<Value> thing = List.of(new Value.Thing(person.group()));
        Holder holder = new Holder(person, before);
        found.add(new Typed("HOLDER", new Span(start, end), thing, holder));
        if (start < person.span().start()) found.add(new Typed("HOLDER", new Span(person.span().start(), end), thing, holder));
    }

    /** Where a phrase begins whose organisation was not read: right behind the joint of a list. */
    private int phraseStart(int start) {
        for (int at = start; at > start - UNREAD && at > 0 && (Text.isHan(text.at(at - 1)) || text.at(at - 1) == '、'); at--)
            if ("、及".indexOf(text.at(at - 1)) >= 0 || text.wordBefore(at, "MEMBERS").isPresent()) return at;
        return start;
    }

    private void posts() {
        Map<Span, List<PostPhrase>> byTitle = new LinkedHashMap<>();
        for (Lexicon.Hit title : text.words("TITLE")) {
            if (isCut(title)) continue;
            for (PostPhrase post : phrases.endingAt(withBracket(title.end()))) {
                List<PostPhrase> same = byTitle.computeIfAbsent(post.title(), k -> new ArrayList<>());
                if (!same.contains(post)) same.add(post);
            }
        }
        byTitle.forEach((title, same) -> {
            List<PostPhrase> placed = same.stream().filter(PostPhrase::isPlaced).toList();
            List<PostPhrase> kept = placed.isEmpty() ? same.subList(0, 1) : placed;
            int start = kept.stream().mapToInt(p -> p.span().start()).min().orElseThrow();
            List<Value> words = List.of(new Value.Text(text.in(title), text.article.language()));
            found.add(new Typed("POST", new Span(start, title.end()), words, kept));
            Optional<Lexicon.Hit> leading = text.wordAt(start, "IN_OFFICE");
            if (leading.isPresent() && leading.get().end() <= title.start())
                found.add(new Typed("POST", new Span(leading.get().end(), title.end()), words, kept));
        });
    }

    /** 校董 in 校董會成員, 委員 in 委員會, 代表 in 代表團: a longer title or a body begins there too. */
    private boolean isCut(Lexicon.Hit title) {
        if (phrases.isInBody(new Span(title.start(), title.end()))) return true;
        if ("團處隊辦室".indexOf(text.at(title.end())) >= 0 || text.text.startsWith("私人", title.end())) return true;
        return Stream.of("TITLE", "BOARD", "ORG_HEAD").flatMap(type -> text.wordsAt(title.start(), type).stream())
                .anyMatch(o -> o.end() > title.end());
    }

    /** 助理總裁（金融基建）, 副校長（環球事務）（暫任）: where the field of a post stands in brackets behind it, its end. */
    private int withBracket(int end) {
        if ("（(".indexOf(text.at(end)) < 0 || end >= text.text.length()) return end;
        int close = text.text.indexOf(text.at(end) == '（' ? '）' : ')', end);
        return close > 0 && close - end < 12 && phrases.isField(end + 1, close) ? withBracket(close + 1) : end;
    }
}
