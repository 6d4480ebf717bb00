package hkig.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Wikidata in a file, without any network: its JSON dump or an extract of it (one item a line), or triples of the truthy
 * dump (N-Triples). It is read twice: for the items that share a name or an identifier, and for what those mention.
 */
public final class WikidataDump implements CandidateSource {

    private final WikidataFile file;
    private final Rules rules;

    public WikidataDump(Path file, Rules rules) {
        this.file = new WikidataFile(file);
        this.rules = rules;
    }

    @Override
    public String register() {
        return WikidataItem.ENTITY;
    }

    @Override
    public int batch() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Map<Thing, List<Candidate>> candidates(List<Thing> things) {
        NameIndex index = new NameIndex(rules, things);
        Map<Thing, List<WikidataItem>> found = new LinkedHashMap<>();
        things.forEach(thing -> found.put(thing, new ArrayList<>()));
        Set<String> mentioned = new TreeSet<>();
        file.items((names, item) -> {
            Set<Thing> alike = index.of(names, item.candidate(rules, Map.of()).profile().identifiers());
            if (alike.isEmpty()) return;
            alike.forEach(thing -> found.get(thing).add(item));
            mentioned.addAll(item.mentioned(rules));
        });
        Map<String, List<Name>> others = new TreeMap<>();
        if (!mentioned.isEmpty()) file.items((names, item) -> {
            if (mentioned.contains(item.id())) others.put(item.id(), names);
        });
        Map<Thing, List<Candidate>> candidates = new LinkedHashMap<>();
        found.forEach((thing, items) -> candidates.put(thing, items.stream().map(item -> item.candidate(rules, others)).toList()));
        return candidates;
    }

    @Override
    public void close() { }
}
