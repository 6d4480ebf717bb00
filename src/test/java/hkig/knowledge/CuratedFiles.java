package hkig.knowledge;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;

/** The curated files as they stand, without what the loader adds, and the check queries over them. */
final class CuratedFiles {

    static final String BASE = "https://w3id.org/hkig/id/";
    static final String HKIG = "https://w3id.org/hkig/ontology#";

    private static final List<String> FILES = List.of("agreements", "associations", "companies", "documents", "funds",
            "identifiers", "organisations", "people", "places", "posts", "programmes");

    private CuratedFiles() {
    }

    /** All curated files in one model; a warning of the parser fails like an error. */
    static Model read() {
        Model model = ModelFactory.createDefaultModel();
        for (String file : FILES) {
            RDFParser.source(Path.of("seeds", file + ".ttl"))
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging).parse(model);
        }
        return model;
    }

    /** The seeds with more Turtle, whose prefixes are those of the curated files. */
    static Model with(String turtle) {
        Model model = read();
        StringBuilder text = new StringBuilder();
        model.getNsPrefixMap().forEach((prefix, iri) -> text.append("@prefix " + prefix + ": <" + iri + "> .\n"));
        RDFParser.fromString(text + turtle, Lang.TURTLE).parse(model);
        return model;
    }

    /** The rows of {@code queries/check/NAME.rq}, one text each, over a store that holds the model alone. */
    static List<String> problems(String check, Model model) {
        Dataset store = DatasetFactory.create(model).addNamedModel(BASE + "graph/seeds", model);
        try (QueryExecution run = QueryExecution.dataset(store)
                .query(QueryFactory.read("queries/check/" + check + ".rq")).build()) {
            return ResultSetFormatter.toList(ResultSetFactory.copyResults(run.execSelect())).stream()
                    .map(Object::toString).toList();
        }
    }
}
