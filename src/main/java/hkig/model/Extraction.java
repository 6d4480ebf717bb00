package hkig.model;

import java.util.List;
import java.util.Optional;

/** All that was found in one article. Entities and facts stand in the order of the text. */
public record Extraction(Article article, List<Entity> entities, List<Fact> facts) {

    public Extraction {
        entities = List.copyOf(entities);
        facts = List.copyOf(facts);
    }

    public Optional<Entity> entity(String local) {
        return entities.stream().filter(e -> e.local().equals(local)).findFirst();
    }

    public List<Fact> facts(String type) {
        return facts.stream().filter(f -> f.type().equals(type)).toList();
    }
}
