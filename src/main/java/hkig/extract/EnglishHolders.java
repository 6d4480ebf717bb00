package hkig.extract;

import hkig.model.Kind;
import hkig.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The persons that an English text names, by their places. */
final class EnglishHolders {

    /** Forms of address before a name, each with the blank behind it. */
    static final Pattern ADDRESS = Pattern.compile("(?:(?:(?:[Tt]he )?Hon(?:ourable)?|Prof|Professor|Dr|Mr|Mrs|Ms|Miss|Madam|Sir|Ir"
            + "|Justice)\\.? )*");
    private static final String HONOURS = "(?:,? (?:GBM|GBS|SBS|BBS|MH|JP|SC|QC|KC|OBE|MBE|CBE|PhD|PMSM|FRS)\\b)*";
    /** What stands behind a name and is no part of the sentence: honours, and where somebody stands in a photo. */
    private static final Pattern ASIDES = Pattern.compile(HONOURS
            + "(?: ?[(\\[][^()\\[\\]\\n]{0,40}?\\b(?:[Ll]eft|[Rr]ight|[Mm]iddle|[Cc]ent(?:re|er)|[Pp]ictured)\\b[^()\\[\\]\\n]{0,30}[)\\]])?" + HONOURS);
    private static final Pattern PRONOUN = Pattern.compile("(?:He|She)\\b");
    private static final Pattern LIST = Pattern.compile("(?:,| and|, and) ");
    private static final Pattern LIST_END = Pattern.compile("(?:,| and|, and)(?: (?:also )?(?:re-?)?appointed)? (?:former )?(?:(?:(?:[Tt]he )?Hon(?:ourable)?|Prof|Professor|Dr|Mr|Mrs|Ms|Miss|Ir)\\.? )*$");

    private final Text text;
    private final TreeMap<Integer, Span> byStart = new TreeMap<>();
    private final TreeMap<Integer, Span> byEnd = new TreeMap<>();
    private final Map<Integer, Span> byTitle = new HashMap<>();
    private final Map<Span, Integer> titles = new HashMap<>();
    private final Map<Span, String> groups = new HashMap<>();

    EnglishHolders(Text text, List<Candidate> chosen) {
        this.text = text;
        for (Candidate c : chosen) if (c.kind() == Kind.PERSON) {
            byStart.put(c.span().start(), c.span());
            byEnd.put(behind(c.span()), c.span());
            groups.put(c.span(), c.group());
        }
    }

    List<Span> all() {
        return List.copyOf(byStart.values());
    }

    /** Behind a name, its honours and its place in a photo: {@code Ann Lee, JP (third from left)}. */
    int behind(Span person) {
        Matcher asides = ASIDES.matcher(text.text).region(person.end(), text.text.length());
        return asides.lookingAt() ? asides.end() : person.end();
    }

    /** Whether two mentions are of one person. */
    boolean same(Span one, Span other) {
        return groups.containsKey(one) && groups.get(one).equals(groups.get(other));
    }

    /** The person that stands at a position, behind blanks and forms of address. */
    Optional<Span> at(int position) {
        Matcher address = ADDRESS.matcher(text.text).region(Math.min(text.text.length(), text.skip(position)),
                text.text.length());
        return address.lookingAt() ? Optional.ofNullable(byStart.get(address.end())) : Optional.empty();
    }

    /** Tells where the title begins that stands before a person: {@code Cyberport chairman Ann Lee}. */
    void titled(int start, Span person) {
        byTitle.put(start, person);
        titles.put(person, start);
    }

    /** The person that stands at a position, with a title before the name or without. */
    Optional<Span> atTitled(int position) {
        return at(position).or(() -> Optional.ofNullable(byTitle.get(text.skip(position))));
    }

    /** The nearest person that ends, with the asides, at or before a position, at most so many characters before. */
    Optional<Span> before(int position, int farthest) {
        Map.Entry<Integer, Span> person = byEnd.floorEntry(position);
        return person == null || position - person.getKey() > farthest ? Optional.empty() : Optional.of(person.getValue());
    }

    /**
     * Whom "he" or "the banker" at a position means: the one person whom its sentence names before, else the one whom the
     * sentence before is about.
     */
    Optional<Span> meant(int position, Span sentence) {
        List<Span> here = List.copyOf(byStart.subMap(sentence.start(), Math.max(sentence.start(), position)).values());
        if (!here.isEmpty()) return only(here);
        int index = text.sentences.indexOf(sentence);
        if (index < 1) return Optional.empty();
        Span before = text.sentences.get(index - 1);
        // She will succeed Bob Ho. Before, she was ...: the same she.
        if (PRONOUN.matcher(text.text).region(before.start(), before.end()).lookingAt()) return meant(before.start(), before);
        return only(List.copyOf(byStart.subMap(before.start(), before.end()).values()));
    }

    private Optional<Span> only(List<Span> persons) {
        return persons.stream().map(groups::get).distinct().count() == 1 ? Optional.of(persons.getFirst()) : Optional.empty();
    }

    /** The first person that begins in a span. */
    Optional<Span> in(int from, int to) {
        Map.Entry<Integer, Span> person = byStart.ceilingEntry(from);
        return person == null || person.getKey() >= to ? Optional.empty() : Optional.of(person.getValue());
    }

    /** A and the others of its list: A, B and C. */
    List<Span> listFrom(Span first) {
        List<Span> all = new ArrayList<>(List.of(first));
        for (Matcher next = LIST.matcher(text.text); next.region(behind(all.getLast()), text.text.length()).lookingAt(); ) {
            Optional<Span> person = at(next.end());
            if (person.isEmpty()) break;
            all.add(person.get());
        }
        return all;
    }

    /** C and the others of its list, the first one first. */
    List<Span> listTo(Span last) {
        List<Span> all = new ArrayList<>(List.of(last));
        while (true) {
            Span first = all.getFirst();
            int start = titles.getOrDefault(first, first.start());
            Optional<Span> person = before(start, 40);
            if (person.isEmpty() || !LIST_END.matcher(text.text.substring(behind(person.get()), start))
                    .matches()) return all;
            all.addFirst(person.get());
        }
    }
}
