package hkig.extract;

import hkig.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes of office in sentences that do not name the post: {@code Chan replaces Sam Lee}, {@code Ko will step down in July}.
 * The post is the one that the text gives to the person elsewhere, if it gives but one.
 */
final class EnglishSuccessions {

    private static final Pattern SUCCEEDS = Pattern.compile("\\b(?:succeeds?|succeeded|succeeding|replaces?|replaced|replacing"
            + "|(?:tak(?:es?|en|ing)|took) over (?:(?:the )?(?:post|role|reins|helm|position) )?from) "
            + "(?:the )?(?:(?:outgoing|retiring|incumbent|former) )?");
    private static final Pattern LEAVES = Pattern.compile("(?:,? who)?(?: has| have| had| will| would| is to| is| was)?(?: also| just| recently| officially| abruptly)?"
            + " (?:step(?:s|ped|ping)? down|resign(?:s|ed)?|retir(?:es|ed|ing|e))\\b(?! as\\b)");
    private static final Pattern NEW = Pattern.compile("(?i)\\b(?:new|newly appointed|newly-appointed|incoming) (?:\\p{L}+ ){0,2}$");
    private static final int SUBJECT = 120;

    private final Text text;
    private final EnglishHolders holders;
    private final List<PostSpan> posts;

    /** @param posts what the text says of who holds which post */
    EnglishSuccessions(Text text, EnglishHolders holders, List<PostSpan> posts) {
        this.text = text;
        this.holders = holders;
        this.posts = posts;
    }

    /** The posts that are told again as taken up or left. */
    List<PostSpan> find() {
        List<PostSpan> found = new ArrayList<>();
        if (posts.isEmpty()) return found;
        Matcher verb = SUCCEEDS.matcher(text.text);
        while (verb.find()) succeeds(verb.start(), verb.end(), found);
        for (Span person : holders.all())
            if (LEAVES.matcher(text.text).region(person.end(), text.text.length()).lookingAt())
                only(person, false).ifPresent(post -> found.add(again(post, person, EnglishAppointments.LEFT)));
        return found;
    }

    private void succeeds(int start, int end, List<PostSpan> found) {
        Span sentence = text.sentence(new Span(start, end));
        Optional<Span> before = holders.before(start, SUBJECT).filter(p -> p.start() >= sentence.start());
        Optional<Span> after = holders.at(end).filter(p -> !has(p));
        if (before.isEmpty() || after.isEmpty()) return;
        only(before.get(), true).ifPresent(post -> {
            found.add(again(post, before.get(), EnglishAppointments.APPOINTED));
            found.add(again(post, after.get(), EnglishAppointments.LEFT));
        });
    }

    private boolean has(Span person) {
        return posts.stream().anyMatch(p -> holders.same(p.person(), person) && p.rule().equals(EnglishAppointments.LEFT));
    }

    /**
     * The post to which a person is appointed, else the only one that the person holds.
     *
     * @param fresh whether it must be a new one: who replaces another may be told with the post held until then
     */
    private Optional<PostSpan> only(Span person, boolean fresh) {
        List<PostSpan> held = posts.stream().filter(p -> holders.same(p.person(), person) && !p.qualifier().equals("former")
                && (p.organisation().isPresent() || p.office().isPresent())
                && (!fresh || isNew(p))).toList();
        List<PostSpan> appointed = held.stream().filter(p -> p.rule().equals(EnglishAppointments.APPOINTED)).toList();
        List<PostSpan> some = appointed.isEmpty() ? held : appointed;
        boolean one = some.stream().map(p -> text.folded.substring(p.title().start(), p.title().end())).distinct().count() == 1;
        return one ? Optional.of(some.getFirst()) : Optional.empty();
    }

    private boolean isNew(PostSpan post) {
        int start = post.title().start();
        return post.rule().equals(EnglishAppointments.APPOINTED) || NEW.matcher(text.text).region(Math.max(0, start - 24), start).find();
    }

    private static PostSpan again(PostSpan post, Span person, String rule) {
        String qualifier = rule.equals(EnglishAppointments.LEFT) ? "former" : post.qualifier();
        return new PostSpan(post.title(), person, post.organisation(), post.office(), qualifier, rule);
    }
}
