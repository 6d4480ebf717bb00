package hkig.extract;

import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** English names of bodies without a head word, by what stands around: car company Li Auto, co-founder of Enlight Medical, CertiK said it. */
final class EnglishHeadless {

    private static final Set<String> DISTRICTS = Set.of("district", "province", "city", "county", "prefecture", "town", "village");

    private final Text text;
    private final EnglishWords words;
    private final EnglishHeads heads;
    private final EnglishSigns signs;
    private final EnglishFronts fronts;
    private final EnglishNoBodies none;
    private final BitSet taken;

    EnglishHeadless(Text text, EnglishWords words, EnglishHeads heads, EnglishSigns signs, EnglishFronts fronts,
            EnglishNoBodies none, BitSet taken) {
        this.text = text;
        this.words = words;
        this.heads = heads;
        this.signs = signs;
        this.fronts = fronts;
        this.none = none;
        this.taken = taken;
    }

    /**
     * Of the words [from, to), or of the parts that "and" joins.
     *
     * @param workplaces where names begin that somebody is told to be of
     */
    void find(int from, int to, Set<Integer> workplaces, List<Candidate> found) {
        from = fronts.behindTitle(from, to);
        int field = none.ofKnown(from, to);
        if (to <= from || field > from && heads.type(from, field).isEmpty()) return;
        for (int i = from + 1; i < Math.min(to - 1, from + 3); i++) if (words.words.get(i).word().equals("and")) {
            find(from, i, workplaces, found);
            find(i + 1, to, workplaces, found);
            return;
        }
        to = fronts.beforePerson(from, to);
        Span span = words.span(from, to);
        int next = taken.nextSetBit(span.start());
        if (next >= 0 && next < span.end()) return;
        boolean company = signs.isCompany(span);
        boolean sure = company || signs.isWorkplace(span) || workplaces.contains(span.start());
        boolean district = words.words.size() > to && words.near(to - 1, to) && DISTRICTS.contains(words.words.get(to).word());
        if (span.length() < 2 || district || isCommon(from, to) || goesOn(span) || signs.isCountry(span)
                || !sure && (signs.isPersonal(from, to) || !signs.isHouse(span))) return;
        found.add(new Candidate(span, Kind.ORGANISATION, company ? "Company" : "Organisation", Optional.empty(), true,
                Kind.ORGANISATION + ":" + text.knowledge.fold().key(text.in(span)), "context.en", Tier.B));
    }

    /** Bishops' Conference, head of Bonds at Cape Bank: no name by itself. */
    private boolean goesOn(Span span) {
        boolean owns = "'’".indexOf(text.at(span.end())) >= 0 && text.at(span.end() + 1) == ' ' && Character.isUpperCase(text.at(span.end() + 2));
        boolean place = List.of(" district", " city", " county", " province", " village").stream().anyMatch(w -> text.text.startsWith(w, span.end()));
        return owns || place || text.text.startsWith(" at ", span.end()) && Character.isUpperCase(text.at(span.end() + 4));
    }

    /** Vice chairman, Association chairman: a head or a title by itself names nothing. */
    private boolean isCommon(int from, int to) {
        EnglishWords.Word word = words.words.get(from);
        return to - from == 1 && (text.knowledge.language().isHead("ORG", word.word()) || text.wordAt(word.span().start(), "EN_TITLE_LEFT").isPresent()
                || text.wordAt(word.span().start(), "ACTING").isPresent());
    }
}
