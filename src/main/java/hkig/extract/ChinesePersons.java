package hkig.extract;

import hkig.knowledge.Language;
import hkig.knowledge.Lexicon;
import hkig.knowledge.Term;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Personal names in Chinese text: after a title, before a form of address, and again wherever a found name stands. */
final class ChinesePersons {

    private static final double LEAST = 3.0;
    private static final double SURE = 7.0;
    private static final String SAYING = "说称料冀盼吁倡赞斥";

    private final Text text;
    private final Language language;
    private final Set<String> curated = new HashSet<>();

    ChinesePersons(Text text) {
        this.text = text;
        this.language = text.knowledge.language();
        for (Lexicon.Hit hit : text.hits)
            if (hit.term() instanceof Term.Name name && name.named().kind() == Kind.PERSON)
                curated.add(text.folded.substring(hit.start(), hit.end()));
    }

    List<Candidate> find() {
        Map<Span, Candidate> found = new HashMap<>();
        for (Lexicon.Hit title : text.words("TITLE")) afterTitle(title, found);
        for (Lexicon.Hit address : text.words("HONORIFIC")) beforeHonorific(address, found);
        for (Lexicon.Hit hit : text.hits)
            if (hit.term() instanceof Term.Name name && name.named().kind() == Kind.PERSON && name.safe()) known(hit, found);
        for (Span sentence : text.sentences) atStart(sentence, found);
        repeats(found);
        surnames(found);
        return List.copyOf(found.values());
    }

    private void afterTitle(Lexicon.Hit title, Map<Span, Candidate> found) {
        if (text.wordsAt(title.start(), "TITLE").getFirst().end() > title.end()) return;
        int at = text.skip(title.end());
        if (text.at(at) == '\n' && Text.isHan(text.at(text.skip(at + 1))) && at > 0 && text.text.indexOf('\n') < at)
            at = text.skip(at + 1);
        for (Lexicon.Hit honour : text.wordsAt(at, "HONORIFIC")) {
            if (nameAt(honour.end()).isPresent()) at = honour.end();
            break;
        }
        nameAt(at).ifPresent(span -> found.put(span, candidate(span, "person.after-title", Tier.B)));
    }

    private void beforeHonorific(Lexicon.Hit address, Map<Span, Candidate> found) {
        if (Text.value(address).isEmpty()) return;
        for (int length : new int[] {3, 2, 4}) {
            int start = address.start() - length;
            if (start < 0) continue;
            Optional<Span> span = nameAt(start).filter(s -> s.end() == address.start());
            boolean edge = start == 0 || !Text.isHan(text.at(start - 1)) || text.wordBefore(start, "TITLE").isPresent()
                    || language.has("leftstop", text.folded.substring(start - 1, start)) || text.tokens().endsAt(start);
            if (span.isPresent() && edge && (length == 3 || start == 0 || !Text.isHan(text.at(start - 1))
                    || text.wordBefore(start, "TITLE").isPresent())) {
                found.put(span.get(), candidate(span.get(), "person.before-address", Tier.B));
                return;
            }
        }
    }

    /** 盧寵茂率團赴東莞: a name that begins a sentence right before a verb, as headlines have it. */
    private void atStart(Span sentence, Map<Span, Candidate> found) {
        int start = sentence.start();
        Optional<Span> span = nameAt(start);
        if (span.isEmpty() || span.get().length() < 3 || found.keySet().stream().anyMatch(s -> s.overlaps(span.get()))) return;
        boolean verb = text.wordAt(span.get().end(), "AFTER_NAME").isPresent() || text.wordAt(span.get().end(), "SAY").isPresent()
                || "：:".indexOf(text.at(span.get().end())) >= 0;
        if (verb && score(start, span.get().length()) >= SURE)
            found.put(span.get(), candidate(span.get(), "person.at-start", Tier.B));
    }

    private void known(Lexicon.Hit hit, Map<Span, Candidate> found) {
        Span span = new Span(hit.start(), hit.end());
        if (!Text.isHan(text.at(hit.start()))) {
            if (text.in(span).contains(" ")) found.put(span, candidate(span, "person.known", Tier.A));
        } else if (span.length() >= 3 || edgeAfter(span.end()) >= 2 && edgeBefore(span.start())) {
            found.put(span, candidate(span, "person.known", Tier.A));
        }
    }

    private boolean edgeBefore(int start) {
        return start == 0 || !Text.isHan(text.at(start - 1)) || text.wordBefore(start, "TITLE").isPresent()
                || language.has("leftstop", text.folded.substring(start - 1, start));
    }

    private void repeats(Map<Span, Candidate> found) {
        Set<String> names = new HashSet<>();
        found.values().forEach(c -> names.add(text.in(c.span())));
        for (String name : names) {
            for (int at = text.text.indexOf(name); at >= 0; at = text.text.indexOf(name, at + 1)) {
                Span span = new Span(at, at + name.length());
                boolean inside = found.keySet().stream().anyMatch(s -> s.overlaps(span));
                if (!inside && (name.length() > 2 || edgeAfter(span.end()) >= 1))
                    found.put(span, candidate(span, "person.again", Tier.B));
            }
        }
    }

    /** 習主席 after 國家主席習近平: the surname with the end of the title that the full name was given before. */
    private void surnames(Map<Span, Candidate> found) {
        Map<Span, Candidate> later = new HashMap<>();
        for (Lexicon.Hit title : text.words("TITLE")) {
            if (title.start() == 0 || !language.has("surnames", text.folded.substring(title.start() - 1, title.start()))) continue;
            Span span = new Span(title.start() - 1, title.start());
            if (found.keySet().stream().anyMatch(s -> s.overlaps(span))) continue;
            Set<String> bearers = new HashSet<>();
            for (Candidate person : found.values())
                if (text.folded.charAt(person.span().start()) == text.folded.charAt(span.start())
                        && person.span().length() > 1 && hasTitle(person, text.folded.substring(title.start(), title.end())))
                    bearers.add(person.group());
            if (bearers.size() == 1) later.put(span, new Candidate(span, Kind.PERSON, "Person", Optional.empty(), false,
                    bearers.iterator().next(), "person.surname", Tier.B));
        }
        found.putAll(later);
    }

    private boolean hasTitle(Candidate person, String ending) {
        return text.wordsBefore(text.skipBack(person.span().start()), "TITLE").stream()
                .anyMatch(t -> text.folded.substring(t.start(), t.end()).endsWith(ending));
    }

    private Candidate candidate(Span span, String rule, Tier tier) {
        return new Candidate(span, Kind.PERSON, "Person", Optional.empty(), true,
                "PERSON:" + text.knowledge.fold().key(text.in(span)), rule, tier);
    }

    /** The personal name that begins at a position, as far as its characters and what follows speak for one. */
    Optional<Span> nameAt(int start) {
        if (!Text.isHan(text.at(start))) return Optional.empty();
        Optional<Span> foreign = foreignName(start);
        if (foreign.isPresent()) return foreign;
        Span best = null;
        double most = LEAST;
        for (int length = 2; length <= 4; length++) {
            int end = start + length;
            if (end > text.text.length()) break;
            double score = score(start, length);
            if (score > most) {
                most = score;
                best = new Span(start, end);
            }
        }
        return Optional.ofNullable(best);
    }

    private double score(int start, int length) {
        String name = text.folded.substring(start, start + length);
        if (!name.chars().allMatch(c -> Text.isHan((char) c))) return -9;
        boolean doubled = length > 2 && language.has("surnames", name.substring(0, 2));
        boolean married = length == 4 && language.has("surnames", name.substring(0, 1))
                && language.has("surnames", name.substring(1, 2));
        if (!doubled && !married && (length > 3 || !language.has("surnames", name.substring(0, 1)))) return -9;
        int given = doubled || married ? 2 : 1;
        double score = doubled ? 5 : language.nameOdds('S', name.charAt(0));
        if (length - given == 1) score += language.nameOdds('0', name.charAt(given));
        else if (length - given == 2)
            score += language.nameOdds('1', name.charAt(given)) + language.nameOdds('2', name.charAt(given + 1));
        else return -9;
        int edge = edgeAfter(start + length);
        score += edge * 2.5;
        if (edge == 0) score -= 2;
        if (curated.contains(name)) score += 6;
        if (SAYING.indexOf(name.charAt(length - 1)) >= 0) score -= 6;
        score -= words(start, start + length) * (length == 4 ? 5 : 1);
        for (int i = 2; i <= length; i++) {
            if (text.knowledge.language().has("leftstop", name.substring(length - i))
                    || language.has("sayverbs", name.substring(length - i))) score -= 6;
        }
        if (isWord(start, start + length)) score -= 5;
        return score;
    }

    /** How many common words of two characters or more the segmenter sees inside. */
    private int words(int start, int end) {
        int words = 0;
        for (int at = start + 2; at <= end; at++)
            if (text.tokens().endsAt(at) && text.tokens().startOf(at) >= start && at - text.tokens().startOf(at) >= 2
                    && !text.tokens().tagAt(at).startsWith("nr")) words++;
        return words;
    }

    /** Whether the segmenter sees one common word here. */
    private boolean isWord(int start, int end) {
        Tokens tokens = text.tokens();
        if (!tokens.endsAt(end) || tokens.startOf(end) != start) return false;
        String tag = tokens.tagAt(end);
        return !tag.startsWith("nr") && !tag.equals("x");
    }

    /** 2: punctuation or a word that follows names; 1: a one-character word that often does; 0: neither. */
    private int edgeAfter(int position) {
        char c = text.at(position);
        if (!Text.isHan(c) && !Character.isLetter(c)) return 2;
        for (Lexicon.Hit hit : text.wordsAt(position, "AFTER_NAME")) return hit.end() - hit.start() > 1 ? 2 : 1;
        if (text.wordAt(position, "SAY").isPresent() || text.wordAt(position, "HONORIFIC").isPresent()
                || text.wordAt(position, "TITLE").isPresent()) return 2;
        return language.has("leftstop", text.folded.substring(position, position + 1)) ? 1 : 0;
    }

    private Optional<Span> foreignName(int start) {
        int end = start;
        int dots = 0;
        while (end < text.text.length() && (Text.isHan(text.at(end)) || "·．•‧".indexOf(text.at(end)) >= 0)
                && end - start < 24) {
            if (!Text.isHan(text.at(end))) dots++;
            else if (dots > 0 && edgeAfter(end) == 2 && end - start > 3 && Text.isHan(text.at(end - 1))
                    && text.text.substring(start, end).lastIndexOf('·') < end - start - 2) break;
            end++;
        }
        if (dots == 0 || text.text.substring(start, Math.min(end, start + 8)).chars().noneMatch(c -> "·．•‧".indexOf(c) >= 0))
            return Optional.empty();
        return end - start >= 4 ? Optional.of(new Span(start, end)) : Optional.empty();
    }
}
