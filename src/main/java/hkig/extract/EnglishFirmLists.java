package hkig.extract;

import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the bodies of an English text say of each other: in a list of bodies a doubtful one is a body; one is told with and without Co., Ltd. */
final class EnglishFirmLists {

    private static final Pattern JOINT = Pattern.compile("(?:[,;] ?(?:and |with )?| and | with |/| & |\\n(?:[-•·*●] ?|\\d{1,2}[.)] ?)?)");
    private static final Pattern FORM = Pattern.compile("(?:,? (?:Company|Co|Limited|Ltd|Inc|Corporation|Pte|LLC)\\b\\.?)+$");
    private static final int LEAST = 3;

    private final Text text;
    private final List<Span> known;

    EnglishFirmLists(Text text, List<Span> known) {
        this.text = text;
        this.known = known;
    }

    /** Abax Capital, Beyond Ventures and Cape Partners: of three in a row, two of them sure, or of four all are sure. */
    void raise(List<Candidate> found) {
        TreeMap<Integer, Span> spans = new TreeMap<>();
        Map<Span, Boolean> sure = new HashMap<>();
        for (Candidate c : found) if (c.kind() == Kind.ORGANISATION) {
            sure.merge(c.span(), c.tier() != Tier.C, Boolean::logicalOr);
            spans.merge(c.span().start(), c.span(), (a, b) -> a.length() >= b.length() ? a : b);
        }
        for (Span k : known) {
            sure.put(k, true);
            spans.merge(k.start(), k, (a, b) -> a.length() >= b.length() ? a : b);
        }
        List<Span> row = new ArrayList<>();
        List<Span> raised = new ArrayList<>();
        for (Span span : spans.values()) {
            if (!row.isEmpty() && !isNext(row.getLast(), span)) {
                close(row, sure, raised);
                row.clear();
            }
            row.add(span);
        }
        close(row, sure, raised);
        found.replaceAll(c -> c.kind() == Kind.ORGANISATION && c.tier() == Tier.C && raised.contains(c.span()) ? c.with(Tier.B) : c);
    }

    private boolean isNext(Span left, Span right) {
        return right.start() > left.end() && right.start() - left.end() < 9
                && JOINT.matcher(text.text.substring(left.end(), right.start())).matches();
    }

    private static void close(List<Span> row, Map<Span, Boolean> sure, List<Span> raised) {
        long known = row.stream().filter(sure::get).count();
        if (row.size() >= LEAST && known >= 2 || row.size() > LEAST && known > 0) raised.addAll(row);
    }

    /** Cape Trading Group Co., Ltd. and Cape Trading Group Company: one body, also where a capital differs. */
    void join(List<Candidate> found) {
        Map<String, Candidate> longest = new HashMap<>();
        for (Candidate c : found) if (isOwn(c)) longest.merge(bare(c), c, (a, b) -> a.span().length() >= b.span().length() ? a : b);
        found.replaceAll(c -> isOwn(c) ? in(longest.get(bare(c)).group(), c) : c);
        Map<String, Set<String>> initials = new HashMap<>();
        for (Candidate c : found) if (isOwn(c) && c.tier() != Tier.C)
            initials.computeIfAbsent(initials(text.in(c.span())), k -> new HashSet<>()).add(c.group());
        found.replaceAll(c -> {
            Set<String> of = isOwn(c) && text.in(c.span()).matches("[A-Z]{4,6}") ? initials.getOrDefault(text.in(c.span()), Set.of()) : Set.of();
            return of.size() == 1 ? in(of.iterator().next(), c) : c;
        });
    }

    private static Candidate in(String group, Candidate c) {
        return new Candidate(c.span(), c.kind(), c.type(), c.named(), c.safe(), group, c.rule(), c.tier());
    }

    /** MDEC of Morwen Digital Economy Corporation; nothing of a single word. */
    private static String initials(String name) {
        StringBuilder all = new StringBuilder();
        for (String word : name.split("[ -]")) if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) all.append(word.charAt(0));
        return name.contains(" ") ? all.toString() : "";
    }

    private static boolean isOwn(Candidate c) {
        return c.kind() == Kind.ORGANISATION && c.named().isEmpty();
    }

    private String bare(Candidate c) {
        String name = text.in(c.span());
        String stripped = FORM.matcher(name).replaceFirst("");
        return (stripped.contains(" ") ? stripped : name).toLowerCase(Locale.ROOT);
    }
}
