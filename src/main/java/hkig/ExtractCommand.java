package hkig;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;
import hkig.knowledge.Knowledge;
import hkig.model.Resolution;
import hkig.model.Tier;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hkig extract}: what articles name and state, on standard output; nothing is stored. */
@Command(name = "extract", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Shows what would be loaded, and stores nothing.",
        footer = {"", "Turtle holds all articles in one graph, TriG each in its own, JSON is an array with one",
            "object an article.", "", "Examples:",
            "  hkig extract page.html",
            "  hkig extract --format json --tier C news.jsonl > found.json",
            "  curl -s https://example.org/news | hkig extract --format trig -"})
final class ExtractCommand implements Callable<Integer> {

    enum Format { turtle, trig, json }

    @Spec
    private CommandSpec spec;

    @Mixin
    private Home home;

    @Parameters(paramLabel = "SOURCE", arity = "1..*",
            description = "Files, folders, addresses, or - for standard input.")
    private List<String> sources;

    @Option(names = "--format", defaultValue = "turtle",
            description = "${COMPLETION-CANDIDATES} (usually ${DEFAULT-VALUE}).")
    private Format format;

    @Option(names = "--tier", defaultValue = "B", paramLabel = "TIER",
            description = "The least sure that is shown: B, which is what load asserts, or C, in JSON only"
                    + " (usually ${DEFAULT-VALUE}).")
    private Tier tier;

    @Override
    public Integer call() throws IOException {
        if (tier == Tier.C && format != Format.json)
            throw new ParameterException(spec.commandLine(),
                    "--tier C is shown by --format json only: graphs hold tiers A and B");
        Knowledge knowledge = home.knowledge();
        Pipeline pipeline = new Pipeline(knowledge);
        Articles given = new Articles(sources, home.reader(), spec.commandLine().getErr()::println);
        Output.bytes(out -> {
            if (format == Format.json) json(given, pipeline, out);
            else graphs(given, pipeline, knowledge, out);
        });
        return given.exit();
    }

    private void json(Articles articles, Pipeline pipeline, OutputStream out) throws IOException {
        ExtractionJson json = new ExtractionJson(Sites.read(home.folder()));
        Gson gson = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();
        Writer text = Output.text(out);
        JsonWriter writer = gson.newJsonWriter(text);
        writer.setIndent("  ");
        writer.beginArray();
        articles.each(article -> true, article -> json.of(pipeline.resolve(article), tier),
                object -> gson.toJson(object, JsonObject.class, writer));
        writer.endArray();
        writer.flush();
        text.write("\n");
        text.flush();
    }

    private record Found(Node graph, List<Triple> triples) { }

    private void graphs(Articles articles, Pipeline pipeline, Knowledge knowledge, OutputStream out) {
        StreamRDF writer = StreamRDFWriter.getWriterStream(out,
                format == Format.turtle ? RDFFormat.TURTLE_BLOCKS : RDFFormat.TRIG_BLOCKS);
        writer.start();
        ArticleTurtle.prefixes(knowledge).forEach(writer::prefix);
        Consumer<Found> write = found -> found.triples().forEach(triple -> {
            if (format == Format.turtle) writer.triple(triple);
            else writer.quad(Quad.create(found.graph(), triple));
        });
        articles.each(article -> true, article -> {
            Resolution resolution = pipeline.resolve(article);
            return new Found(NodeFactory.createURI(resolution.graph()),
                    ArticleTurtle.sorted(pipeline.graph(resolution).getGraph(), resolution.article()));
        }, write);
        writer.finish();
    }
}
