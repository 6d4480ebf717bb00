package hkig.knowledge;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;

/**
 * The queries of the folder {@code queries/}, each list in the order of file names. A file is a head of comment lines
 * ({@code # title@en: ...}, {@code # severity: error}) and one query of SPARQL 1.1, so that any endpoint can run it.
 *
 * @param questions what people ask: SELECT, ASK or CONSTRUCT
 * @param derive what follows from several articles and the curated knowledge: CONSTRUCT, over the union of all graphs
 * @param checks SELECT of which each row is a problem, with a severity
 * @param exports tables (SELECT) and graphs (CONSTRUCT) for other programs
 * @param properties what the reconciliation service can tell of one ?thing: SELECT of ?value, or of ?item with
 *     its ?label in several languages
 * @param wording what answers are worded in
 */
public record Queries(List<Question> questions, List<Question> derive, List<Question> checks,
        List<Question> exports, List<Question> properties, Wording wording) {

    private static final List<String> LANGUAGES = List.of("en", "zh-Hant");
    private static final List<String> SEVERITIES = List.of("error", "warning", "info");
    private static final Pattern HEAD = Pattern.compile("# *(title|description|severity|topic|for)(?:@([A-Za-z-]+))? *:(.*)");
    private static final Pattern PARAMETER = Pattern.compile("# *parameter *:(.*)");
    private static final Pattern CHOICE = Pattern.compile(" *[?](\\w+) +([a-z]+)( +several)? *");

    public Queries {
        questions = List.copyOf(questions);
        derive = List.copyOf(derive);
        checks = List.copyOf(checks);
        exports = List.copyOf(exports);
        properties = List.copyOf(properties);
    }

    private record Kind(String folder, boolean described, boolean severe, String forms, Predicate<Query> form) { }

    private static final Kind QUESTIONS = new Kind("queries", true, false, "SELECT, ASK or CONSTRUCT",
            query -> query.isSelectType() || query.isAskType() || query.isConstructType());
    private static final Kind DERIVE =
            new Kind("queries/derive", false, false, "CONSTRUCT", Query::isConstructType);
    private static final Kind CHECKS = new Kind("queries/check", false, true, "SELECT", Query::isSelectType);
    private static final Kind EXPORTS = new Kind("queries/export", true, false, "SELECT or CONSTRUCT",
            query -> query.isSelectType() || query.isConstructType());
    private static final Kind PROPERTIES = new Kind("queries/reconcile", true, false,
            "SELECT ?value, or SELECT ?item ?label", query -> query.isSelectType()
            && List.of(List.of("value"), List.of("item", "label")).contains(query.getResultVars()));
    private static final Kind FEDERATED = new Kind("queries/federated", true, false, "SELECT", Query::isSelectType);

    /**
     * Reads and parses all queries, those of {@code queries/federated} too, which no page lists: they ask other endpoints.
     *
     * @param home the folder that has {@code queries/}
     * @throws InvalidKnowledge with every problem of every file, if there is one
     */
    public static Queries load(Path home) {
        List<String> problems = new ArrayList<>();
        Queries queries = new Queries(read(home, QUESTIONS, problems), read(home, DERIVE, problems),
                read(home, CHECKS, problems), read(home, EXPORTS, problems), read(home, PROPERTIES, problems),
                Wording.read(home, problems));
        read(home, FEDERATED, problems);
        if (!problems.isEmpty()) throw new InvalidKnowledge(problems);
        return queries;
    }

    private static List<Question> read(Path home, Kind kind, List<String> problems) {
        List<Question> read = new ArrayList<>();
        try (Stream<Path> files = Files.list(home.resolve(kind.folder()))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".rq")).sorted().toList()) {
                String shown = kind.folder() + "/" + file.getFileName();
                try {
                    read.add(question(file, shown, Files.readString(file), kind, problems));
                } catch (CharacterCodingException e) {
                    problems.add(shown + ", line 1: found bytes that are no UTF-8, expected a text file in UTF-8");
                }
            }
        } catch (IOException e) {
            problems.add(kind.folder() + ": cannot be read (" + e + "), expected a folder of .rq files");
        }
        return read;
    }

    private static Question question(Path file, String shown, String text, Kind kind, List<String> problems) {
        Map<String, Map<String, String>> head = new HashMap<>();
        int line = 0;
        for (String comment : text.lines().takeWhile(each -> each.startsWith("#")).toList()) {
            line++;
            Matcher matcher = HEAD.matcher(comment);
            if (!matcher.matches()) continue;
            String key = matcher.group(1);
            String language = matcher.group(2) == null ? "" : matcher.group(2);
            String value = matcher.group(3).strip();
            if (value.isEmpty())
                problems.add(shown + ", line " + line + ": found no text after \"" + comment + "\", expected some");
            if (head.computeIfAbsent(key, any -> new HashMap<>()).put(language, value) != null)
                problems.add(shown + ", line " + line + ": found \"" + comment + "\" a second time, expected it once");
        }
        expectLanguages(head, "title", shown, problems);
        if (kind.described()) expectLanguages(head, "description", shown, problems);
        String severity = head.getOrDefault("severity", Map.of()).get("");
        if (kind.severe() && (severity == null || !SEVERITIES.contains(severity)))
            problems.add(shown + ", line 1: found " + (severity == null ? "no severity" : "severity \"" + severity + "\"")
                    + ", expected a line \"# severity: ...\" with one of " + String.join(", ", SEVERITIES));
        String topic = head.getOrDefault("topic", Map.of()).getOrDefault("", "");
        if (!topic.isEmpty() && !Question.TOPICS.contains(topic))
            problems.add(shown + ", line 1: found the topic \"" + topic + "\", expected one of "
                    + String.join(", ", Question.TOPICS));
        List<Parameter> parameters = parse(text, shown, kind, problems).map(query ->
                parameters(text, query, shown, problems)).orElse(List.of());
        String name = file.getFileName().toString().replaceFirst("\\.rq$", "");
        return new Question(name, file, head.getOrDefault("title", Map.of()),
                head.getOrDefault("description", Map.of()), topic, parameters, text);
    }

    private static void expectLanguages(Map<String, Map<String, String>> head, String key, String shown,
            List<String> problems) {
        Set<String> found = head.getOrDefault(key, Map.of()).keySet();
        for (String language : LANGUAGES)
            if (!found.contains(language))
                problems.add(shown + ", line 1: found no " + key + " in " + language
                        + ", expected a line \"# " + key + "@" + language + ": ...\" at the top");
        for (String language : found)
            if (!LANGUAGES.contains(language))
                problems.add(shown + ", line 1: found \"" + key + (language.isEmpty() ? "" : "@" + language)
                        + "\", expected one of the languages " + String.join(", ", LANGUAGES));
    }

    private static Optional<Query> parse(String text, String shown, Kind kind, List<String> problems) {
        try {
            Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
            if (!kind.form().test(query))
                problems.add(shown + ", line 1: found " + query.queryType() + ", expected " + kind.forms());
            return Optional.of(query);
        } catch (QueryParseException e) {
            problems.add(shown + ", line " + Math.max(1, e.getLine()) + ": found what SPARQL 1.1 has not: "
                    + QueryErrors.oneLine(e));
        } catch (QueryException e) {
            problems.add(shown + ", line 1: found no query of SPARQL 1.1: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static List<Parameter> parameters(String text, Query query, String shown, List<String> problems) {
        Map<String, List<Node>> standing = Choosing.standing(query);
        List<Parameter> parameters = new ArrayList<>();
        int line = 0;
        for (String comment : text.lines().takeWhile(each -> each.startsWith("#")).toList()) {
            line++;
            Matcher declared = PARAMETER.matcher(comment);
            if (!declared.matches()) continue;
            Matcher choice = CHOICE.matcher(declared.group(1));
            if (!choice.matches() || !Parameter.isKind(choice.group(2)))
                problems.add(shown + ", line " + line + ": found \"" + comment
                        + "\", expected \"# parameter: ?variable kind\", also with \" several\" behind it");
            else if (!standing.containsKey(choice.group(1)))
                problems.add(shown + ", line " + line + ": found no \"VALUES ?" + choice.group(1)
                        + " { ... }\" in the query, expected one with the usual value");
            else parameters.add(new Parameter(choice.group(1), choice.group(2), choice.group(3) != null,
                    standing.get(choice.group(1))));
        }
        return parameters;
    }
}
