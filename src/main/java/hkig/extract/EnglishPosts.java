package hkig.extract;

import hkig.model.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives the titles of an English text to its persons: before the name, behind it after a comma or "is", joined by "and". */
final class EnglishPosts {

    private static final String SINCE = "(?: also| currently| now| previously| once| formerly)*";
    private static final String HOLDS = SINCE + "(?: is| was| has been| had been| became| becomes| serves| served| has served"
            + "| had served| acts| acted)" + SINCE + "(?: as)?";
    private static final Pattern LINK = Pattern.compile("(?:, \\d\\d)?(?:,? (?:JP|GBM|GBS|SBS|BBS|MH|SC|PhD|OBE))*(?:,|,? ?[–(-]|, in (?:his|her) capacity as"
            + "|, (?:also|currently|previously|formerly)|,? who['’]s" + SINCE + "|(?:,? who)?" + HOLDS + "|,?" + SINCE + "(?: as)?)");
    /** He is also, The banker, who was: behind what means a person. */
    private static final Pattern MEANT = Pattern.compile("(?:\\b[Hh]e|\\b[Ss]he|\\b[Tt]he (\\p{Ll}+)),?(?: who)?(?:['’]s" + SINCE + "|" + HOLDS + ")$");
    private static final Pattern MORE = Pattern.compile("(?:,| and|, and) (?:(?:also|currently|previously|formerly) )?");
    private static final Pattern AND = Pattern.compile(",? and ");
    private static final Pattern HEADS = Pattern.compile(",? who (?:also )?(chair|head)(s"
            + "|ed) (?:the )?(?:(?:developer|group|company|firm|university) )?");
    private static final int FARTHEST = 40;
    private static final Set<String> BOARDS = Set.of("board", "council", "committee");

    private final Text text;
    private final EnglishHouses houses;
    private final List<EnglishTitle> titles;
    private final EnglishHolders holders;
    private final EnglishAppointments appointments;
    private final List<PostSpan> posts = new ArrayList<>();
    private final Set<Span> stated = new HashSet<>();

    EnglishPosts(Text text, List<Candidate> chosen, EnglishHouses houses, List<EnglishTitle> titles) {
        this.text = text;
        this.houses = houses;
        this.titles = titles;
        this.holders = new EnglishHolders(text, chosen);
        this.appointments = new EnglishAppointments(text, holders);
    }

    List<PostSpan> find() {
        Set<Span> announced = new HashSet<>();
        Map<Integer, Span> behind = new TreeMap<>();
        for (EnglishTitle title : titles) {
            List<EnglishAppointments.Change> changes = appointments.of(title);
            changes.forEach(change -> post(title, change.person(), change.rule()));
            Span next = holders.at(title.whole().end()).orElse(null);
            if (!changes.isEmpty() && next == null) continue;
            Span after = afterComma(title);
            Span before = Optional.ofNullable(behind.get(title.whole().start())).orElseGet(() -> before(title));
            if (next != null) {
                holders(next, title).forEach(person -> post(title, person));
            } else if (before != null && !(after != null && announced.contains(before))) {
                post(title, before);
                Matcher more = MORE.matcher(text.text).region(title.whole().end(), text.text.length());
                if (more.lookingAt()) behind.put(more.end(), before);
            } else if (after != null) {
                announced.add(after);
                holders(after, title).forEach(person -> post(title, person));
            } else {
                shared(title);
            }
        }
        holders.all().forEach(this::heading);
        posts.removeIf(this::isShort);
        return posts;
    }

    /** A headline's short word for a post that the text under it tells in full. */
    private boolean isShort(PostSpan post) {
        int body = text.text.startsWith(text.article.title()) ? text.article.title().length() : 0;
        return post.title().end() <= body && posts.stream().anyMatch(other -> other.title().start() >= body
                && sameName(other.person(), post.person()) && other.office().equals(post.office())
                && other.organisation().map(Candidate::group).equals(post.organisation().map(Candidate::group)));
    }

    private boolean sameName(Span one, Span other) {
        return text.in(one).endsWith(text.in(other)) || text.in(other).endsWith(text.in(one));
    }

    /** The chairman, Ann Lee, said. */
    private Span afterComma(EnglishTitle title) {
        Span after = text.at(title.whole().end()) == ',' ? holders.at(title.whole().end() + 1).orElse(null) : null;
        if (after != null && title.isPlural() && holders.listFrom(after).size() > 1) return after;
        return after != null && closes(after.end()) ? after : null;
    }

    private boolean closes(int end) {
        return ",.;)".indexOf(text.at(end)) >= 0 || text.wordAt(text.skip(end), "SAY").isPresent()
                || text.text.startsWith(" and ", end) || text.at(end) == '\n';
    }

    /** Lawmakers A, B and C. */
    private List<Span> holders(Span first, EnglishTitle title) {
        return title.isPlural() ? holders.listFrom(first) : List.of(first);
    }

    /** The person that a title behind it is told of: Ann Lee, the chairman; Ann Lee is chairman. */
    private Span before(EnglishTitle title) {
        int start = title.whole().start();
        // Chief Operations Officer: a word in capitals behind a title goes on with it.
        boolean goesOn = text.at(title.whole().end()) == ' ' && Character.isUpperCase(text.at(title.whole().end() + 1));
        int end = text.skipBack(start);
        Optional<Span> person = holders.before(end, FARTHEST);
        if (goesOn) return null;
        if (person.isEmpty() || !LINK.matcher(text.text.substring(person.get().end(), end)).matches()) return meant(title, end);
        return person.get();
    }

    /** The person whom "he is", "the banker, who is" before a title means, or null. */
    private Span meant(EnglishTitle title, int end) {
        Span sentence = text.sentence(title.title());
        int from = Math.max(sentence.start(), end - FARTHEST);
        if (from >= end) return null;
        Matcher he = MEANT.matcher(text.text).region(from, end).useTransparentBounds(true);
        if (!he.find() || he.group(1) != null && text.wordBefore(he.end(1), "PERSON_NOUN").isEmpty()) return null;
        return holders.meant(he.start(), sentence).orElse(null);
    }

    /** Vice-chairman of X and former president of Y Ann Lee: the first title is of the same person, if no article stands between. */
    private void shared(EnglishTitle title) {
        Matcher and = AND.matcher(text.text).region(title.whole().end(), text.text.length());
        if (!and.lookingAt() || text.text.startsWith("the ", title.whole().start())) return;
        for (EnglishTitle other : titles)
            if (other.whole().start() <= and.end() + 10 && other.title().start() >= and.end() && other.title()
                    .start() - and.end() < FARTHEST) {
                Span person = holders.at(other.whole().end()).orElse(afterComma(other));
                if (person != null) post(title, person);
                return;
            }
    }

    /** Ann Lee, who chairs X. */
    private void heading(Span person) {
        Matcher heads = HEADS.matcher(text.text).region(person.end(), text.text.length());
        if (!heads.lookingAt()) return;
        houses.from(heads.end()).ifPresent(house -> posts.add(new PostSpan(new Span(heads.start(1), heads.end(1)), person,
                Optional.of(house), Optional.empty(), heads.group(2).equals("ed") ? "former" : "", "post.en.heads")));
    }

    private void post(EnglishTitle title, Span person) {
        post(title, person, "post.en");
    }

    private void post(EnglishTitle title, Span person, String rule) {
        String form = text.folded.substring(title.title().start(), title.title().end());
        boolean professor = form.startsWith("prof");
        if (EnglishPersonNames.HONORIFICS.contains(form) && !professor) return;
        Optional<String> office = office(title, person);
        Optional<Candidate> house = office.isPresent() ? Optional.empty() : house(title, person, rule);
        if (professor && house.isEmpty()) return;
        Span told = title.isPlural() && !text.in(title.title()).contains("s of ") ? new Span(title.title().start(), title.title().end() - 1) : title.title();
        if (house.isPresent() && title.house().isEmpty() && isOfBoard(title) && house.equals(houses.nearest(title.title().start())))
            told = new Span(title.title().start(), title.whole().end());
        String qualifier = rule.equals(EnglishAppointments.LEFT) ? "former" : title.qualifier();
        if (stated.add(told.to(person)))
            posts.add(new PostSpan(told, person, house, office, qualifier, rule));
    }

    /** "Chief executive" is the Hong Kong Government's only in capitals, of a former one, or of a known person. */
    private Optional<String> office(EnglishTitle title, Span person) {
        if (title.foreign() || title.office().isEmpty()) return Optional.empty();
        if (title.office().startsWith("office:")) return Optional.of(title.office().substring(7));
        boolean sure = Character.isUpperCase(text.at(title.title().start())) || title.qualifier().equals("former")
                || !text.folded.startsWith("chief executive", title.title().start())
                        || !text.knowledge.persons(text.in(person)).isEmpty();
        return title.house().isEmpty() && (title.reference().isEmpty() || title.reference()
                .equals(EnglishTitles.OTHER)) && sure ? Optional.of("hk") : Optional.empty();
    }

    private Optional<Candidate> house(EnglishTitle title, Span person, String rule) {
        if (title.house().isPresent()) return title.house();
        if (title.foreign()) return Optional.empty();
        TitleTails.Tail tail = new TitleTails(text, houses).after(person.end(), false);
        if (tail.house().isPresent() && tail.titleEnd() == person.end()) return tail.house();
        String reference = tail.reference().isEmpty() ? title.reference() : tail.reference();
        Optional<Candidate> meant = houses.meant(reference.toLowerCase(Locale.ROOT), title.title());
        if (meant.isPresent()) return meant;
        if (isOfBoard(title)) return houses.nearest(title.title().start());
        if (!reference.isEmpty()) return Optional.empty();
        return rule.equals(EnglishAppointments.APPOINTED) ? houses.appointing(title.title(), person) : deputy(title);
    }

    /** Member of the board: the board of what the text told of last. */
    private boolean isOfBoard(EnglishTitle title) {
        return BOARDS.contains(title.reference()) && text.folded.startsWith(" of the " + title.reference(), title.title().end())
                && "'’".indexOf(text.at(title.whole().end())) < 0;
    }

    /** Director of X Ann Lee and Deputy Director Bob Wong: of the same house. */
    private Optional<Candidate> deputy(EnglishTitle title) {
        if (!text.in(title.title()).matches("(?:Deputy|Vice|Associate|Assistant)[ -].*")) return Optional.empty();
        Span sentence = text.sentence(title.title());
        return titles.stream().filter(t -> t.title().start() >= sentence.start() && t.title().end() < title.title().start())
                .flatMap(t -> t.house().stream()).reduce((a, b) -> b);
    }
}
