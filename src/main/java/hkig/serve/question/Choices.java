package hkig.serve.question;

import hkig.knowledge.Parameter;
import hkig.knowledge.Question;
import hkig.serve.names.Names;
import hkig.serve.names.Search;
import hkig.serve.names.Thing;
import hkig.serve.web.Kind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * What a reader chose in a question: things by path or by name, times as written.
 *
 * @param typed what came, by name of the parameter; what is usual where nothing came
 * @param values the terms that are meant; a parameter for which nothing came is not among them
 * @param unclear what was typed and is not understood, with the things that it may mean, none where it means nothing
 * @param paths the choice as an address says it for good, with things by their path
 */
record Choices(Map<Parameter, List<String>> typed, Map<String, List<Node>> values, Map<String, List<Thing>> unclear,
        Map<Parameter, List<String>> paths) {

    private static final int MOST = 20;
    private static final int MOST_TYPED = 200;

    /** @param given the parameters of a request */
    static Choices of(Question question, Map<String, String[]> given, Names names, String base) {
        Choices choices = new Choices(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(),
            new LinkedHashMap<>());
        for (Parameter parameter : question.parameters()) {
            List<String> typed = Stream.of(given.getOrDefault(parameter.name(), new String[0])).map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= MOST_TYPED).limit(parameter.several() ? MOST : 1)
                .toList();
            if (typed.isEmpty()) choices.typed.put(parameter, parameter.usual().stream()
                .map(value -> value.isURI() ? path(value.getURI(), base) : value.getLiteralLexicalForm()).toList());
            else choices.read(parameter, typed, names);
        }
        return choices;
    }

    private void read(Parameter parameter, List<String> texts, Names names) {
        typed.put(parameter, texts);
        List<Node> terms = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        for (String text : texts)
            if (parameter.isThing()) {
                List<Thing> meant = names.meant(text, wanted(parameter));
                if (meant.size() != 1) unclear.put(text, meant);
                else {
                    terms.add(NodeFactory.createURI(meant.getFirst().iri()));
                    shown.add(meant.getFirst().path());
                }
            } else {
                Optional<Node> time = parameter.time(text);
                if (time.isEmpty()) unclear.put(text, List.of());
                time.ifPresent(terms::add);
                shown.add(text);
            }
        values.put(parameter.name(), terms);
        paths.put(parameter, shown);
    }

    static Predicate<Thing> wanted(Parameter parameter) {
        return Search.of(Kind.of(parameter.kind()));
    }

    private static String path(String iri, String base) {
        return iri.startsWith(base) ? iri.substring(base.length()) : iri;
    }

    /** Whether things were chosen by name: then there is a better address for the same. */
    boolean byName() {
        return unclear.isEmpty() && paths.entrySet().stream().anyMatch(each -> !each.getValue().equals(typed.get(each.getKey())));
    }

    /** The query part of the address that says the same with paths; empty for what is usual. */
    String address() {
        return address(paths);
    }

    /** The address with a thing in the place of what is unclear. */
    String address(String unclear, Thing meant) {
        Map<Parameter, List<String>> better = new LinkedHashMap<>();
        paths.keySet().forEach(parameter -> better.put(parameter, typed.get(parameter).stream()
            .map(text -> text.equals(unclear) ? meant.path() : text).toList()));
        return address(better);
    }

    private static String address(Map<Parameter, List<String>> chosen) {
        List<String> parts = new ArrayList<>();
        chosen.forEach((parameter, texts) -> texts.forEach(text ->
            parts.add(parameter.name() + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2F", "/"))));
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
