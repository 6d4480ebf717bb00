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
 * ({@code Chairman, Cape Council} above {@code Dr Chan Tai-man}; 海角大學校長 above 陳大文教授), one with a post of several above
 * them all (非官方成員; 委任下列人士為海角大學校董會成員：), or one line with both (陳大文（主席）).
 */
final class Rosters {

    /** The rule of those whom a list tells to be appointed. */
    static final String APPOINTED = "appointed.roster";

    private static final int LONGEST = 120;
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,|，|of|of the|之|的)?\\s*(?:the)?\\s*");
    private static final Pattern KIND = Pattern.compile("(?:非官方|官方|當然|增選|新任|新|現任|再度委任的?|獲?再度?委任的?|獨立|其他|公職|業外|業界|專業)*");
    /** Titles that several hold at once. */
    private static final Pattern SEVERAL = Pattern.compile(".*(?:成員|委員|董事|理事|校董|顧問)");
    private static final Pattern APPOINTS = Pattern.compile("(?:下列|以下|下述)(?:各?[位名]|人士)");

    private static final Pattern MEMBERS = Pattern.compile("(?i)(?:the )?(?:(?:new|newly appointed|newly-appointed|reappointed|re-appointed|non-official|unofficial|appointed"
            + "|independent|incumbent|other|existing|serving|current|continuing|lay|ex-officio|ex officio|co-opted|public) ){0,2}(member)s?(?: are| include| is| of the (?:board|council|committee)(?: are)?)?(?: as follows)?"
            + "\\s*(?:\\([^()]{0,60}\\))?\\s*[:：]?");
    /** Healthcare sector, Lay persons: a part of a list, which says nothing else. */
    private static final Pattern PART = Pattern.compile("\\p{Lu}[^.:;,!?]{2,60}|.*\\bor (?:(?:his|her|a|an|their) )?representative\\b.*");

    private final Text text;
    private final RosterLines lines;
    private final ToldGroups groups;
    private final Optional<Candidate> announced;

    Rosters(Text text, List<Candidate> chosen) {
        this.text = text;
        this.lines = new RosterLines(text, chosen);
        this.groups = new ToldGroups(text, chosen.stream().filter(c -> c.kind() == Kind.ORGANISATION).toList());
        this.announced = AnnouncedBody.of(text, chosen);
    }

    List<PostSpan> find() {
        List<PostSpan> found = new ArrayList<>();
        Optional<PostSpan> post = Optional.empty();
        Optional<Candidate> heading = Optional.empty();
        Optional<PostSpan> shared = Optional.empty();
        for (Span line : lines.lines()) {
            Optional<Candidate> holder = lines.holder(line);
            if (holder.isPresent()) {
                if (shared.isPresent() && post.isEmpty() && (lines.bracket(line).isEmpty() || bracketed(line, holder.get()).isEmpty())) {
                    found.add(held(shared.get(), holder.get()));
                    continue;
                }
                post.map(p -> held(p, holder.get())).or(() -> bracketed(line, holder.get())).ifPresent(found::add);
                post = post.filter(p -> SEVERAL.matcher(text.in(p.title())).matches());
                continue;
            }
            if (lines.isRemark(line)) continue;
            Optional<PostSpan> members = shared(line, heading);
            boolean part = shared.isPresent() && members.isEmpty() && isPart(line);
            if (!part) shared = members;
            if (shared.isPresent()) {
                post = Optional.empty();
                continue;
            }
            boolean leads = ":：".indexOf(text.at(line.end() - 1)) >= 0;
            if (leads) heading = lines.in(line, Kind.ORGANISATION).or(() -> announced).or(() -> lines.before(line.start()));
            Optional<Candidate> house = heading;
            post = leads ? appointed(line) : post(line.start(), line.end()).map(p -> p.organisation().isPresent() || p.office().isPresent() ? p
                    : new PostSpan(p.title(), p.person(), house, p.office(), "", p.rule()));
        }
        found.removeIf(p -> p.organisation().filter(body -> !groups.mayHave(body, p.title())).isPresent());
        found.replaceAll(p -> p.rule().equals("post.roster") && p.organisation().filter(this::isNew).isPresent()
                && SEVERAL.matcher(text.in(p.title())).matches()
                ? new PostSpan(p.title(), p.person(), p.organisation(), p.office(), p.qualifier(), APPOINTED) : p);
        return found;
    }

    /** 政府今日成立海角顧問團，並委任36名成員: the members of a new body are all appointed. */
    private boolean isNew(Candidate body) {
        return lines.all(body).anyMatch(place -> text.wordBefore(place.start(), "FOUNDS").isPresent()
                && text.hasWord(text.sentence(place), "APPOINT"));
    }

    /** A heading inside a list, which tells no post. */
    private boolean isPart(Span line) {
        return PART.matcher(text.text).region(line.start(), line.end()).matches() && post(line.start(), line.end()).isEmpty()
                && text.words(line, "EN_TITLE").stream().allMatch(t -> t.start() > line.start());
    }

    /** 委任下列人士為海角大學校董會成員，任期三年：the post of all in the lines below. */
    private Optional<PostSpan> appointed(Span line) {
        if (!APPOINTS.matcher(text.text.substring(line.start(), line.end())).find() || !text.hasWord(line, "APPOINT")) return Optional.empty();
        Optional<Candidate> body = lines.in(line, Kind.ORGANISATION).or(() -> text.words(line, "TITLE").stream()
                .flatMap(t -> lines.before(t.start()).stream()).reduce((a, b) -> b));
        return text.words(line, "TITLE").stream().filter(t -> text.at(t.end()) != '會').filter(t -> body.filter(b -> b.span().end() <= t.start()).isPresent())
                .map(t -> new Span(text.wordBefore(t.start(), "BOARD").map(Lexicon.Hit::start).orElse(t.start()), t.end()))
                .filter(t -> SEVERAL.matcher(text.in(t).replaceFirst(".*會", "")).matches()).findFirst()
                .map(t -> new PostSpan(t, t, body, Optional.empty(), "", APPOINTED));
    }

    /** Members, The new members are: the post of all whom the lines below name, each in a line. */
    private Optional<PostSpan> shared(Span line, Optional<Candidate> heading) {
        Matcher members = MEMBERS.matcher(text.text).region(line.start(), line.end());
        if (!members.matches()) return Optional.empty();
        Optional<Candidate> house = heading.or(() -> announced).or(() -> lines.before(line.start()));
        Span title = new Span(members.start(1), members.end(1));
        return house.map(body -> new PostSpan(title, title, Optional.of(body), Optional.empty(), "", "post.roster"));
    }

    /** 陳大文（主席） */
    private Optional<PostSpan> bracketed(Span line, Candidate person) {
        return lines.bracket(line).flatMap(open -> post(text.skip(open + 1), text.skipBack(line.end() - 1)))
                .map(p -> new PostSpan(p.title(), person.span(), p.organisation().or(() -> lines.before(line.start())), p.office(), "", p.rule()));
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
        if (KIND.matcher(text.text.substring(start, end)).matches())
            return Optional.of(new PostSpan(span, span, Optional.empty(), office, "", "post.roster"));
        return lines.in(new Span(start, end), Kind.ORGANISATION).filter(body -> BETWEEN.matcher(text.text.substring(start, body.span().start())).matches()
                && BETWEEN.matcher(text.text.substring(body.span().end(), end)).matches())
                .map(body -> new PostSpan(span, span, Optional.of(body), Optional.empty(), "", "post.roster"));
    }
}
