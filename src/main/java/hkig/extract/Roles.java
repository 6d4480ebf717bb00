package hkig.extract;

import hkig.model.Kind;
import hkig.model.Tier;
import hkig.model.Value;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who is meant by a post alone (行政長官說, the minister said): the one person to whom the text gives such a post. */
final class Roles {

    private final Map<String, Candidate> byGroup = new HashMap<>();
    private final Map<String, Set<String>> holders = new HashMap<>();

    /** @param drafts with the tenures that the text states, read when the roles are made */
    Roles(Text text, List<Candidate> chosen, Drafts drafts) {
        for (Candidate c : chosen) if (c.kind() == Kind.PERSON && c.tier() != Tier.C) byGroup.putIfAbsent(c.group(), c);
        for (Drafts.Draft tenure : drafts.of("Tenure")) {
            if (!tenure.get("hkig:former").isEmpty()) continue;
            for (Value title : tenure.get("hkig:title"))
                for (Value holder : tenure.get("org:member"))
                    if (title instanceof Value.Text t && holder instanceof Value.Thing h)
                        holders.computeIfAbsent(key(text, t.text()), k -> new LinkedHashSet<>()).add(h.local());
        }
    }

    private static String key(Text text, String title) {
        return text.knowledge.fold().of(title).toLowerCase(Locale.ROOT);
    }

    /** The only holder of a post in the text. */
    Optional<Candidate> holder(Text text, String title) {
        Set<String> found = holders.getOrDefault(key(text, title), Set.of());
        return found.size() == 1 ? found.stream().map(byGroup::get).filter(java.util.Objects::nonNull).findFirst() : Optional.empty();
    }

    /** Those whose post has one of some words in it. */
    List<Candidate> with(List<String> words) {
        return holders.entrySet().stream().filter(e -> words.stream().anyMatch(w -> contains(e.getKey(), w)))
                .flatMap(e -> e.getValue().stream()).distinct().map(byGroup::get).filter(java.util.Objects::nonNull).toList();
    }

    private static boolean contains(String title, String word) {
        return (" " + title.replaceAll("[^a-z]+", " ") + " ").contains(" " + word + " ");
    }
}
