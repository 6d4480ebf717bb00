package hkig.serve.reconcile;

import hkig.serve.names.Names;
import hkig.serve.names.Thing;
import hkig.serve.web.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * All names of the things that can be asked for, made ready to be compared; of one state of the graph. Posts and articles
 * are not among them: their names are those of others.
 */
final class Index {

    private static final Set<Kind> LEFT_OUT = Set.of(Kind.POST, Kind.ARTICLE);
    private static final int COMMON = 10;
    private static final Node GENERAL = NodeFactory.createURI(Types.SPACE + "nameInContext");

    private final Names searched;
    private final Map<String, Entry> byId = new HashMap<>();
    private final List<Name> names = new ArrayList<>();
    private final Map<String, List<Name>> byKey = new HashMap<>();
    private final Map<String, List<Name>> byCore = new HashMap<>();
    private final Map<String, List<Name>> byPerson = new HashMap<>();
    private final Map<String, Integer> words = new HashMap<>();
    private final Map<Character, Integer> characters = new HashMap<>();
    private final Grams grams;

    private Index(Names searched, Graph graph, Forms forms) {
        this.searched = searched;
        Map<Thing, List<Node>> named = new LinkedHashMap<>();
        searched.forEach((thing, text) -> {
            if (!LEFT_OUT.contains(thing.kind())) named.computeIfAbsent(thing, each -> new ArrayList<>()).add(text);
        });
        named.forEach((thing, texts) -> add(thing, texts, graph, forms));
        grams = new Grams(names.stream().map(Name::form).toList());
    }

    /** Reads the types of the things in a graph, within a transaction. */
    static Index of(Names searched, Graph graph, Forms forms) {
        return new Index(searched, graph, forms);
    }

    private void add(Thing thing, List<Node> texts, Graph graph, Forms forms) {
        Node node = NodeFactory.createURI(thing.iri());
        Set<String> types = graph.stream(node, RDF.type.asNode(), Node.ANY).map(triple -> triple.getObject())
            .filter(type -> type.isURI() && type.getURI().startsWith(Types.SPACE))
            .map(type -> type.getURI().substring(Types.SPACE.length())).collect(Collectors.toSet());
        Set<String> general = graph.stream(node, GENERAL, Node.ANY).map(triple -> triple.getObject())
            .filter(Node::isLiteral).map(name -> forms.key(name.getLiteralLexicalForm())).collect(Collectors.toSet());
        Map<Node, Form> compared = new LinkedHashMap<>();
        texts.forEach(text -> compared.put(text, forms.of(text.getLiteralLexicalForm())));
        Entry entry = new Entry(thing, types, compared.values().stream().anyMatch(Form::home));
        byId.put(entry.id(), entry);
        compared.forEach((text, form) -> {
            Name name = new Name(entry, text, form, general.contains(form.key()));
            names.add(name);
            put(byKey, form.key(), name);
            if (entry.isPerson()) forms.person(text.getLiteralLexicalForm()).forEach(key -> put(byPerson, key, name));
            else put(byCore, form.core(), name);
            new HashSet<>(form.words()).forEach(word -> words.merge(word, 1, Integer::sum));
            form.chinese().chars().distinct().forEach(c -> characters.merge((char) c, 1, Integer::sum));
        });
    }

    private static void put(Map<String, List<Name>> map, String key, Name name) {
        map.computeIfAbsent(key, each -> new ArrayList<>()).add(name);
    }

    Optional<Entry> at(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The names by all their letters. */
    List<Name> called(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    /** The names of other things than persons that tell the same. */
    List<Name> telling(Form form) {
        return form.isEmpty() ? List.of() : byCore.getOrDefault(form.core(), List.of());
    }

    /** The names of persons, by what {@link Forms#person} makes of them. */
    List<Name> persons(String key) {
        return byPerson.getOrDefault(key, List.of());
    }

    /** The names most alike, those of other things than is wanted left out. */
    List<Name> like(Form form, int most, Predicate<Entry> wanted) {
        return grams.like(form, most, i -> wanted.test(names.get(i).entry())).stream().map(names::get).toList();
    }

    /** Whether {@link #having} may find something; quickly told. */
    boolean mayHave(Form form) {
        return grams.canBeIn(form);
    }

    /** Things whose names begin with a text or have it in them, as the search of the pages finds them. */
    List<Entry> having(String prefix) {
        return searched.find(prefix, thing -> byId.containsKey(thing.path())).stream()
            .map(hit -> byId.get(hit.thing().path())).toList();
    }

    /** How much a Latin word tells: more, the fewer names have it. */
    double weight(String word) {
        return rarity(words.getOrDefault(word, 0));
    }

    /** How much a Chinese character tells; about half as much as a word. */
    double weight(char c) {
        return rarity(characters.getOrDefault(c, 0)) / 2;
    }

    private double rarity(int having) {
        return Math.log(2 + (double) names.size() / (1 + having));
    }

    /** Whether some name has the word: it is then no slip of the pen. */
    boolean knows(String word) {
        return words.containsKey(word);
    }

    /** Whether so many names have the word that it decides nothing. */
    boolean isCommon(String word) {
        return words.getOrDefault(word, 0) >= COMMON;
    }

    /** Whether some name has the two Chinese characters side by side. */
    boolean knowsPair(String pair) {
        return grams.has(pair);
    }
}
