package hkig.extract;

import hkig.model.Span;
import hkig.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives the titles of an English text to its persons: before the name, behind it after a comma or "is", joined by "and". */
final class EnglishPosts {

    private static final Pattern MORE = Pattern.compile("(?:,| and|, and|,? as well as) (?:(?:also|currently|previously|formerly) )?");
    private static final Pattern AND = Pattern.compile(",? and ");
    private static final Pattern HEADS = Pattern.compile(",? who (?:also )?(chair|head)(s"
            + "|ed) (?:the )?(?:(?:developer|group|company|firm|university) )?");
    private static final int FARTHEST = 40;
    private static final Pattern MACAU_BEFORE = Pattern.compile("\\bMaca[ou](?: SAR| Special Administrative Region)?(?:['’]s)? (?:(?:former|new|outgoing|incoming|then|next) )?$");
    private static final Pattern MACAU_BEHIND = Pattern.compile(",? of (?:the )?Maca[ou]\\b");
    private static final Pattern HOME_BEHIND = Pattern.compile(" of (?:the )?(?:HKSAR|Hong Kong SAR|Hong Kong Special Administrative Region|Hong Kong)\\b(?! [A-Z])");
    private static final Pattern SERVED = Pattern.compile("\\b(?:[Oo]ffice of|(?:[Aa]ssistant|[Aa]ide|[Aa]dvis[eo]r|[Ss]ecretary|[Ss]on|[Dd]aughter|[Ww]ife|[Bb]rother) (?:to|of))(?: the)? $");
    private static final String DEPUTY_HEAD = "(?:Acting )?(?:Deputy|Associate|Assistant) (?:Director(?:-General)?|Commissioner)";
    private static final Pattern BOARD_MEMBER = Pattern.compile("(?i)(?:board |council |committee )?members?");
    private static final Set<String> BOARDS = Set.of("board", "council", "committee");

    private final Text text;
    private final List<Candidate> chosen;
    private final EnglishHouses houses;
    private final List<EnglishTitle> titles;
    private final EnglishHolders holders;
    private final EnglishLinks links;
    private final EnglishAppointments appointments;
    private final EnglishCareers careers;
    private final Optional<Candidate> announced;
    private final List<PostSpan> posts = new ArrayList<>();
    private final Set<Span> stated = new HashSet<>();
    /** Where a further title of a person may begin, and at which of these one that was held once. */
    private final Map<Integer, Span> behind = new HashMap<>();
    private final Set<Integer> formerly = new HashSet<>();

    EnglishPosts(Text text, List<Candidate> chosen, EnglishHouses houses, List<EnglishTitle> titles) {
        this.text = text;
        this.chosen = chosen;
        this.houses = houses;
        this.titles = titles;
        this.holders = new EnglishHolders(text, chosen);
        this.links = new EnglishLinks(text, holders);
        this.appointments = new EnglishAppointments(text, holders);
        this.announced = AnnouncedBody.of(text, chosen);
        titles.forEach(t -> holders.at(t.whole().end()).ifPresent(person -> holders.titled(t.whole().start(), person)));
        this.careers = new EnglishCareers(text, houses, holders);
    }

    List<PostSpan> find() {
        Set<Span> announced = new HashSet<>();
        for (EnglishTitle title : titles) {
            List<EnglishAppointments.Change> changes = appointments.of(title);
            changes.forEach(change -> post(title, change.person(), change.rule()));
            Span next = holders.at(title.whole().end()).orElse(null);
            if (!changes.isEmpty() && next == null) continue;
            Span after = Optional.ofNullable(links.afterComma(title)).orElseGet(() -> links.listed(title));
            Span before = Optional.ofNullable(behind.get(title.whole().start())).orElseGet(() -> links.before(title));
            if (next != null) {
                holders(next, title).forEach(person -> post(title, person));
            } else if (before != null && title.isPlural() && title.isNamedOf(text)) {
                holders.listTo(before).forEach(person -> post(title, person));
            } else if (before != null && !(after != null && (announced.contains(before) || links.speaks(title, before, after)))) {
                boolean past = links.isPast(title, before) || formerly.contains(title.whole().start());
                post(past ? title.formerly() : title, before);
                goesOn(title, before, past);
            } else if (after != null) {
                announced.add(after);
                holders(after, title).forEach(person -> post(title, person));
            } else {
                shared(title);
                careers.of(title, posts).filter(post -> stated.add(post.title().to(post.person()))).ifPresent(post -> {
                    posts.add(post);
                    goesOn(title, post.person(), post.qualifier().equals("former"));
                });
            }
        }
        holders.all().forEach(this::heading);
        posts.addAll(new EnglishParts(text, houses, holders).find());
        posts.removeIf(this::isShort);
        posts.addAll(new EnglishSuccessions(text, holders, posts).find());
        return posts;
    }

    /** A headline's short word for a post that the text under it tells in full. */
    private boolean isShort(PostSpan post) {
        int body = text.text.startsWith(text.article.title()) ? text.article.title().length() : 0;
        return post.title().end() <= body && posts.stream().anyMatch(other -> other.title().start() >= body
                && sameName(other.person(), post.person()) && house(other.office()).equals(house(post.office()))
                && other.organisation().map(Candidate::group).equals(post.organisation().map(Candidate::group)));
    }

    /** Chairman of A, a member of B and director of C: the next title is of the same person. */
    private void goesOn(EnglishTitle title, Span person, boolean past) {
        Matcher more = MORE.matcher(text.text);
        for (int end : new int[] {title.whole().end(), behindList(title)}) {
            if (!more.region(end, text.text.length()).lookingAt()) continue;
            behind.put(more.end(), person);
            if (past) formerly.add(more.end());
        }
    }

    /** Chairman of A and B: behind the last of the houses. */
    private int behindList(EnglishTitle title) {
        return title.house().filter(h -> h.span().start() >= title.title().end()).map(houses::listedBehind).filter(l -> !l.isEmpty())
                .map(listed -> houses.behind(listed.getLast())).orElse(title.whole().end());
    }

    private Optional<Value> house(Optional<String> office) {
        return office.flatMap(one -> Posts.known(text, chosen, one));
    }

    private boolean sameName(Span one, Span other) {
        return text.in(one).endsWith(text.in(other)) || text.in(other).endsWith(text.in(one));
    }

    /** Lawmakers A, B and C. */
    private List<Span> holders(Span first, EnglishTitle title) {
        return title.isPlural() ? holders.listFrom(first) : List.of(first);
    }

    /** Vice-chairman of X and former president of Y Ann Lee: the first title is of the same person, if no article stands between. */
    private void shared(EnglishTitle title) {
        Matcher and = AND.matcher(text.text).region(title.whole().end(), text.text.length());
        if (!and.lookingAt() || text.text.startsWith("the ", title.whole().start())) return;
        for (EnglishTitle other : titles)
            if (other.whole().start() <= and.end() + 10 && other.title().start() >= and.end() && other.title()
                    .start() - and.end() < FARTHEST) {
                Span person = holders.at(other.whole().end()).orElse(links.afterComma(other));
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
        if (EnglishPersonNames.HONORIFICS.contains(form) && !professor || isServed(title)) return;
        boolean macau = !title.office().isEmpty() && isOfMacau(title, form, person);
        Optional<String> office = macau ? Optional.of("Macau government") : office(title, person);
        Optional<Candidate> house = office.isPresent() ? Optional.empty() : house(title, person, rule);
        if (office.isEmpty() && house.isEmpty()) office = deputyOffice(title);
        if (professor && house.isEmpty()) return;
        if (house.isEmpty() && office.isEmpty()) {
            Optional<PostSpan> career = careers.of(title, posts).filter(post -> holders.same(post.person(), person));
            if (career.isPresent() && stated.add(career.get().title().to(person))) posts.add(career.get());
            if (career.isPresent()) return;
        }
        Span told = title.isPlural() && form.endsWith("s") && !text.in(title.title()).contains("s of ") ? new Span(title.title().start(), title.title().end() - 1) : title.title();
        if (house.isPresent() && title.house().isEmpty() && isOfBoard(title) && house.equals(houses.nearest(title.title().start())))
            told = new Span(title.title().start(), title.whole().end());
        String qualifier = rule.equals(EnglishAppointments.LEFT) ? "former" : title.qualifier();
        if (!stated.add(told.to(person))) return;
        posts.add(new PostSpan(told, person, house, office, qualifier, rule));
        if (house.isEmpty() || !house.equals(title.house()) || house.get().span().start() < title.title().end()) return;
        for (Candidate other : houses.listedBehind(house.get()))
            posts.add(new PostSpan(told, person, Optional.of(other), Optional.empty(), qualifier, rule));
    }

    /** Chief of the Office of the Secretary for Security, Ann Lee: another's post, whom the holder serves. */
    private boolean isServed(EnglishTitle title) {
        int start = text.skipBack(title.title().start()) + 1;
        return SERVED.matcher(text.text).region(Math.max(0, start - 40), start).find();
    }

    /** "Chief executive" is the Hong Kong Government's only in capitals, of a former one, or of a known person. */
    private Optional<String> office(EnglishTitle title, Span person) {
        boolean home = HOME_BEHIND.matcher(text.text).region(title.title().end(), text.text.length()).lookingAt();
        if (title.foreign() && !home || title.office().isEmpty()) return Optional.empty();
        if (title.office().startsWith("office:")) return Optional.of(title.office().substring(7));
        boolean sure = Character.isUpperCase(text.at(title.title().start())) || title.qualifier().equals("former")
                || !text.folded.startsWith("chief executive", title.title().start())
                        || !text.knowledge.persons(text.in(person)).isEmpty();
        return title.house().isEmpty() && (title.reference().isEmpty() || title.reference()
                .equals(EnglishTitles.OTHER)) && sure ? Optional.of("hk") : Optional.empty();
    }

    /** Chief Executive of Macau, the Macau SAR's Secretary for Security; and so in an article on Macau, of who is nobody known to us. */
    private boolean isOfMacau(EnglishTitle title, String form, Span person) {
        if (!form.contains("chief executive") && !form.startsWith("secretary for ")) return false;
        int start = title.title().start();
        if (MACAU_BEFORE.matcher(text.text).region(Math.max(0, start - 40), start).find()
                || MACAU_BEHIND.matcher(text.text).region(title.title().end(), text.text.length()).lookingAt()) return true;
        Span headline = text.sentences.getFirst();
        boolean macau = text.wordsIn(0, headline.end(), "EN_PLACE").stream().anyMatch(h -> text.folded.startsWith("maca", h.start()));
        return macau && text.knowledge.persons(text.in(person)).isEmpty();
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
        Optional<Candidate> listed = behindComma(title, person);
        if (listed.isPresent()) return listed;
        if (title.isPlural() && links.isList(title)) {
            if (announced.isPresent() || links.listed(title) != null) return announced.or(() -> houses.nearest(title.title().start()));
        }
        if (BOARD_MEMBER.matcher(text.in(title.title())).matches() && title.reference().isEmpty()) return announced.or(() -> text.folded
                .startsWith("board", title.title().start()) ? houses.nearest(title.title().start()) : Optional.empty());
        if (!reference.isEmpty()) return Optional.empty();
        if (!rule.equals(EnglishAppointments.APPOINTED)) return deputy(title);
        return houses.appointing(title.title(), person).or(() -> deputy(title)).or(() -> together(title));
    }

    /** X named A as its chairman. B and C were chosen as vice-chairmen: of the house of the appointment told before. */
    private Optional<Candidate> together(EnglishTitle title) {
        boolean deputy = text.in(title.title()).matches("(?i)(?:vice|deputy)[ -].*");
        if (!deputy && !title.isPlural()) return Optional.empty();
        return posts.subList(Math.max(0, posts.size() - EnglishCareers.LATEST), posts.size()).stream()
                .filter(p -> p.rule().equals(EnglishAppointments.APPOINTED) && p.title().start() < title.title().start()
                && text.sentencesBetween(p.title().start(), title.title().start()) < 2).reduce((a, b) -> b).flatMap(PostSpan::organisation);
    }

    /** Ann Lee, Chairman, X: as lists of guests have it. */
    private Optional<Candidate> behindComma(EnglishTitle title, Span person) {
        int end = title.whole().end();
        boolean guest = Character.isUpperCase(text.at(title.title().start())) && person.end() <= title.whole().start()
                && title.reference().isEmpty() && text.text.startsWith(", ", end);
        if (!guest) return Optional.empty();
        int start = text.text.startsWith("the ", end + 2) || text.text.startsWith("The ", end + 2) ? end + 6 : end + 2;
        return houses.from(start).filter(house -> "'’".indexOf(text.at(house.span().end())) < 0
                && text.wordAt(text.skip(house.span().end()), "SAY").isEmpty());
    }

    /** Member of the board: the board of what the text told of last. */
    private boolean isOfBoard(EnglishTitle title) {
        return BOARDS.contains(title.reference()) && text.folded.startsWith(" of the " + title.reference(), title.title().end())
                && "'’".indexOf(text.at(title.whole().end())) < 0;
    }

    /** Director of Broadcasting Ann Lee and Assistant Director Bob Wong: of the same department. */
    private Optional<String> deputyOffice(EnglishTitle title) {
        if (title.foreign() || !title.reference().isEmpty() || !text.in(title.title()).matches(DEPUTY_HEAD)) return Optional.empty();
        Span sentence = text.sentence(title.title());
        String head = text.in(title.title()).replaceFirst("^(?:Acting )?\\w+ ", "");
        return titles.stream().filter(t -> t.title().start() >= sentence.start() && t.title().end() < title.title().start()
                && t.office().startsWith("office:") && text.in(t.title()).startsWith(head.replaceFirst("-General$", "")))
                .map(t -> t.office().substring(7)).reduce((a, b) -> b);
    }

    /** Director of X Ann Lee and Deputy Director Bob Wong: of the same house. */
    private Optional<Candidate> deputy(EnglishTitle title) {
        if (!text.in(title.title()).matches("(?:Deputy|Vice|Associate|Assistant)[ -].*")) return Optional.empty();
        Span sentence = text.sentence(title.title());
        return titles.stream().filter(t -> t.title().start() >= sentence.start() && t.title().end() < title.title().start())
                .flatMap(t -> t.house().stream()).reduce((a, b) -> b);
    }
}
