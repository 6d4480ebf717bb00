package hkig.map;

import hkig.knowledge.Knowledge;
import hkig.knowledge.Named;
import hkig.model.Entity;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Names of an entity as an article uses them. A curated thing keeps its own preferred names. */
final class Labels {

    private final Knowledge knowledge;

    Labels(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    void add(Resource node, Entity entity, String language) {
        String main = entity.name();
        boolean curated = entity.curated().isPresent() || knowledge.isCurated(node.getURI());
        for (String name : entity.names()) {
            String tag = tag(name, language);
            if (curated && isPreferred(node, name)) preferred(node, name, tag);
            else if (entity.declared().contains(name)) node.addProperty(GraphMapper.property("hkig:nameInContext"), name, tag);
            else if (!curated && name.equals(main)) preferred(node, name, tag);
            else node.addProperty(SKOS.altLabel, name, tag);
        }
        if (!curated && entity.declared().contains(main)) preferred(node, main, tag(main, language));
    }

    void known(Resource node, String name, String language) {
        preferred(node, name, tag(name, language));
    }

    private boolean isPreferred(Resource node, String name) {
        return knowledge.thing(node.getURI()).map(Named::names).map(n -> n.containsValue(name)).orElse(false);
    }

    private static void preferred(Resource node, String name, String tag) {
        node.addProperty(SKOS.prefLabel, name, tag);
        node.addProperty(RDFS.label, name, tag);
    }

    /** Chinese names have the script of their text, names without Chinese characters are tagged as English. */
    private static String tag(String name, String language) {
        boolean han = name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        return !han ? "en" : language.startsWith("zh") ? language : "zh-Hant";
    }
}
