package hkig.extract;

import hkig.knowledge.Lexicon;
import hkig.model.Kind;
import hkig.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holders of posts in lists, as press releases of appointments have them: a line with the post, the next with its holder
 * ({@code Chairman, Cape Council} above {@code Dr Chan Tai-man}; 海角大學校長 above 陳大文教授), or one line with both (陳大文（主席）).
 */
final class Rosters {

    private static final int LONGEST = 120;
    private static final Pattern BEFORE = Pattern.compile("(?:[-•·*]|\\d{1,2}[.)])?\\s*(?:(?:The Hon|Hon|The Honourable|Sr)\\.? )*"
            + EnglishHolders.ADDRESS.pattern());
    private static final Pattern DECORATIONS = Pattern.compile("(?:議員|议员)?(?:,?\\s*\\b(?:GBM|GBS|SBS|BBS|MH|JP|PhD|SC)\\b)*");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,|，|of|of the|之|的)?\\s*(?:the)?\\s*");

    private static final Pattern MEMBERS = Pattern.compile("(?i)(?:the )?(?:(?:new|newly appointed|reappointed|re-appointed|non-official|unofficial"
            + "|independent|incumbent|other) ){0,2}(member)s?(?: are| include| is| of the (?:board|council|committee)(?: are)?)?(?: as follows)?\\s*[:：]?");

    private final Text text;
    private final List<Candidate> chosen;

    Rosters(Text text, List<Candidate> chosen) {
        this.text = text;
        this.chosen = chosen;
    }

    List<PostSpan> find() {
        List<PostSpan> found = new ArrayList<>();
        Optional<PostSpan> post = Optional.empty();
        Optional<Candidate> heading = Optional.empty();
        Optional<PostSpan> shared = Optional.empty();
        for (Span line : lines()) {
            Optional<Candidate> holder = holder(line);
            if (holder.isPresent()) {
                if (shared.isPresent() && post.isEmpty() && bracket(line).isEmpty()) {
                    found.add(held(shared.get(), holder.get()));
                    continue;
                }
                post.map(p -> held(p, holder.get())).or(() -> bracketed(line, holder.get())).ifPresent(found::add);
                post = Optional.empty();
                continue;
            }
            shared = shared(line, heading);
            if (shared.isPresent()) continue;
            boolean leads = ":：".indexOf(text.at(line.end() - 1)) >= 0;
            if (leads) heading = in(line, Kind.ORGANISATION).or(() -> before(line.start()));
            Optional<Candidate> house = heading;
            post = leads ? Optional.empty() : post(line.start(), line.end()).map(p -> p.organisation().isPresent() || p.office().isPresent() ? p
                    : new PostSpan(p.title(), p.person(), house, p.office(), "", p.rule()));
        }
        return found;
    }

    /** Members, The new members are: the post of all whom the lines below name, each in a line. */
    private Optional<PostSpan> shared(Span line, Optional<Candidate> heading) {
        Matcher members = MEMBERS.matcher(text.text).region(line.start(), line.end());
        if (!members.matches()) return Optional.empty();
        Optional<Candidate> house = heading.or(() -> before(line.start()));
        Span title = new Span(members.start(1), members.end(1));
        return house.map(body -> new PostSpan(title, title, Optional.of(body), Optional.empty(), "", "post.roster"));
    }

    /** Lines with words in them, without the blanks around; the first is the title. */
    private List<Span> lines() {
        List<Span> lines = new ArrayList<>();
        for (int start = 0; start < text.text.length(); ) {
            int end = text.text.indexOf('\n', start);
            if (end < 0) end = text.text.length();
            int from = Math.min(end, text.skip(start));
            int to = Math.max(from, text.skipBack(end));
            if (text.text.substring(from, to).chars().anyMatch(Character::isLetter)) lines.add(new Span(from, to));
            start = end + 1;
        }
        return lines;
    }

    /** The person that a line names and does nothing else. */
    private Optional<Candidate> holder(Span line) {
        if (line.length() > LONGEST) return Optional.empty();
        return in(line, Kind.PERSON).filter(person -> {
            String before = text.text.substring(line.start(), person.span().start());
            int last = text.skipBack(bracket(line).orElse(line.end()));
            int named = addressed(person.span().end());
            return BEFORE.matcher(before).matches() && named <= last && DECORATIONS.matcher(text.text.substring(named, last)).matches();
        });
    }

    /** Where the forms of address end that stand behind a name: 陳大文教授. */
    private int addressed(int end) {
        return text.wordAt(end, "HONORIFIC").map(address -> addressed(address.end())).orElse(end);
    }

    /** Where the bracket opens that ends a line. */
    private Optional<Integer> bracket(Span line) {
        if (")）".indexOf(text.at(line.end() - 1)) < 0) return Optional.empty();
        int open = Math.max(text.text.lastIndexOf('(', line.end()), text.text.lastIndexOf('（', line.end()));
        return open > line.start() ? Optional.of(open) : Optional.empty();
    }

    /** 陳大文（主席） */
    private Optional<PostSpan> bracketed(Span line, Candidate person) {
        return bracket(line).flatMap(open -> post(text.skip(open + 1), text.skipBack(line.end() - 1)))
                .map(p -> new PostSpan(p.title(), person.span(), p.organisation().or(() -> before(line.start())), p.office(), "", p.rule()));
    }

    private static PostSpan held(PostSpan post, Candidate person) {
        return new PostSpan(post.title(), person.span(), post.organisation(), post.office(), "", post.rule());
    }

    /** The post that a line is and nothing else; its person is not known yet. */
    private Optional<PostSpan> post(int start, int end) {
        if (end - start > LONGEST || end - start < 2) return Optional.empty();
        for (String type : List.of("EN_TITLE", "TITLE")) {
            for (Lexicon.Hit title : text.wordsAt(start, type)) {
                Optional<PostSpan> post = with(title, title.end(), end);
                if (post.isPresent()) return post;
            }
            for (Lexicon.Hit title : text.wordsBefore(end, type)) {
                Optional<PostSpan> post = with(title, start, title.start());
                if (post.isPresent()) return post;
            }
        }
        return Optional.empty();
    }

    /** A title with what stands in the line beside it, from start to end: nothing, or a body. */
    private Optional<PostSpan> with(Lexicon.Hit title, int start, int end) {
        String value = Text.value(title);
        if (start > end || value.startsWith("plural:") || value.equals("hon")) return Optional.empty();
        Span span = new Span(title.start(), title.end());
        Optional<String> office = Optional.of(value).filter(v -> v.startsWith("office")).map(v -> v.equals("office") ? "hk" : v.substring(7));
        if (start == end) return Optional.of(new PostSpan(span, span, Optional.empty(), office, "", "post.roster"));
        return in(new Span(start, end), Kind.ORGANISATION).filter(body -> BETWEEN.matcher(text.text.substring(start, body.span().start())).matches()
                && BETWEEN.matcher(text.text.substring(body.span().end(), end)).matches())
                .map(body -> new PostSpan(span, span, Optional.of(body), Optional.empty(), "", "post.roster"));
    }

    /** The only candidate of a kind in a span, or the one that all others stand for. */
    private Optional<Candidate> in(Span span, Kind kind) {
        List<Candidate> there = chosen.stream().filter(c -> c.kind() == kind && c.span().start() >= span.start()
                && c.span().end() <= span.end()).toList();
        return there.stream().map(Candidate::group).distinct().count() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
    }

    /** The last body that the text names before a list. */
    private Optional<Candidate> before(int position) {
        return chosen.stream().filter(c -> c.kind() == Kind.ORGANISATION && c.span().end() <= position)
                .reduce((a, b) -> a.span().end() > b.span().end() ? a : b);
    }
}
