package hkig;

import hkig.knowledge.QueryErrors;
import hkig.knowledge.Question;
import hkig.link.Federation;
import hkig.link.Web;
import hkig.store.AskedOf;
import hkig.store.GraphStore;
import hkig.store.StoreInUse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.graph.GraphFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hkig query}: one SPARQL query over the store, or over the server that holds it. */
@Command(name = "query", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Answers a SPARQL query over the union of all graphs.",
            "Without a query it lists those of queries/ by name."},
        footer = {"", "Examples:",
            "  hkig query agreements",
            "  hkig query -e 'SELECT ?name { ?fund a hkig:Fund ; skos:prefLabel ?name }'",
            "  hkig query my.rq --format json > answer.json",
            "  hkig query --allow-service https://query.wikidata.org/sparql federated/founded-by-wikidata"})
final class QueryCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Home home;

    @Parameters(paramLabel = "FILE.rq", arity = "0..1",
            description = "A file, or a name of queries/ without .rq, or - for standard input.")
    private String file;

    @Option(names = "-e", paramLabel = "SPARQL",
            description = "The query itself. Prefixes of ours need not be declared.")
    private String text;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; turtle is for CONSTRUCT and DESCRIBE, the"
            + " others are for SELECT and ASK (usually table on a terminal, else csv).")
    private Answers.Format format;

    @Option(names = "--allow-service", paramLabel = "URL",
            description = "Let SERVICE in the query ask this endpoint; may be given several times. No other is asked.")
    private List<URI> services = List.of();

    @Option(names = "--contact", paramLabel = "TEXT", defaultValue = "",
            description = "How you can be reached, told to those endpoints: a mail address or a page.")
    private String contact;

    @Override
    public Integer call() throws IOException {
        if (file != null && text != null)
            throw new ParameterException(spec.commandLine(), "found a file and -e, expected one of them");
        if (file == null && text == null) return list();
        Query query = text != null ? typed() : parsed(file, read());
        for (URI service : services)
            if (service.getHost() == null || !service.getScheme().matches("https?"))
                throw new ParameterException(spec.commandLine(), "--allow-service is \"" + service + "\", expected an http(s) address");
        // Before anything is written, and before a running server is asked, which asks no endpoint at all.
        Federation.refused(query, addresses()).ifPresent(problem -> {
            throw new Failure(problem);
        });
        Answers answers = new Answers(query, format, spec.commandLine().getErr());
        answers.mismatch().ifPresent(problem -> {
            throw new ParameterException(spec.commandLine(), problem);
        });
        try {
            Output.bytes(out -> answered(query, result -> answers.write(result, out)));
        } catch (QueryException e) {
            throw new Failure(QueryErrors.oneLine(e), e);
        }
        return 0;
    }

    private Set<String> addresses() {
        return services.stream().map(URI::toString).collect(Collectors.toSet());
    }

    private int list() {
        for (Question question : home.queries().questions())
            spec.commandLine().getOut().printf("%-32s %s%n", question.name(), question.titles().get("en"));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private Query typed() {
        try {
            Query query = new Query();
            query.setPrefixMapping(Answers.prefixes(home.base()));
            return QueryFactory.parse(query, text, home.base(), Syntax.defaultQuerySyntax);
        } catch (QueryException e) {
            throw new ParameterException(spec.commandLine(), "-e: " + QueryErrors.oneLine(e), e);
        }
    }

    private Query parsed(String name, String sparql) {
        try {
            return QueryFactory.create(sparql, home.base());
        } catch (QueryException e) {
            throw new Failure(name + ": " + QueryErrors.oneLine(e), e);
        }
    }

    private String read() throws IOException {
        if (file.equals("-")) return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        Path named = home.folder().resolve("queries").resolve(file + ".rq");
        boolean isName = file.matches("[a-z0-9-]+(/[a-z0-9-]+)?") && !Files.isRegularFile(Path.of(file))
                && Files.isRegularFile(named);
        if (!isName && !Files.exists(Path.of(file)))
            throw new Failure(file
                    + ": there is no such file, and none of that name in queries/; hkig query alone lists them");
        try {
            return Files.readString(isName ? named : Path.of(file));
        } catch (CharacterCodingException e) {
            throw new Failure(file + ": found bytes that are no UTF-8, expected a query in UTF-8", e);
        }
    }

    private void answered(Query query, Answers.Sink sink) throws IOException {
        if (!Opened.isThere(home)) throw Opened.absent(home);
        // For the whole process: a query of ours reaches no other machine.
        ARQ.globalServiceAllowed = false;
        try (GraphStore store = services.isEmpty() ? home.store() : Opened.store(home);
                Web web = new Web(Web.Limits.USUAL, Web.Pause.REAL, contact)) {
            Federation federation = new Federation(web, addresses());
            store.<Void>read(data -> {
                try (QueryExec execution = AskedOf.graphs(query, data.asDatasetGraph())
                        .set(ARQConstants.registryServiceExecutors, federation.registry()).build()) {
                    sink.accept(result(query, execution));
                    return null;
                }
            });
        } catch (StoreInUse held) {
            sink.accept(served(query, Endpoint.of(home.data()).orElseThrow(() -> held)));
        }
    }

    private static QueryExecResult result(Query query, QueryExec execution) {
        if (query.isSelectType()) return new QueryExecResult(execution.select());
        if (query.isAskType()) return new QueryExecResult(execution.ask());
        return new QueryExecResult(query.isDescribeType() ? execution.describe() : execution.construct());
    }

    private QueryExecResult served(Query query, Endpoint endpoint) throws IOException {
        boolean rows = query.isSelectType() || query.isAskType();
        // Set once more, so that the text names the base that its IRIs are relative to.
        query.setBaseURI(home.base());
        Endpoint.Answered answered = endpoint.query(query.toString(),
                rows ? "application/sparql-results+json" : "application/n-triples");
        answered.cutAt().ifPresent(most -> spec.commandLine().getErr().println(
                "hkig: the server cut the answer at " + most + " rows; serve has a setting for that"));
        try (InputStream body = answered.body()) {
            if (rows) return RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON).create(ResultSetLang.RS_JSON)
                    .readAny(body, ARQ.getContext());
            Graph graph = GraphFactory.createDefaultGraph();
            RDFParser.source(body).lang(Lang.NTRIPLES).parse(graph);
            return new QueryExecResult(graph);
        }
    }
}
