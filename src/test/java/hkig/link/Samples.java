package hkig.link;

import hkig.knowledge.Fold;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/** Things and rules for the tests; the companies and persons are invented. */
final class Samples {

    static final String BASE = "https://w3id.org/hkig/id/";
    static final Rules RULES = rules();

    private Samples() { }

    private static Rules rules() {
        List<String> problems = new ArrayList<>();
        return Rules.load(Path.of(""), Fold.read(Path.of("seeds/language/fold.tsv"), problems));
    }

    static Model turtle(String triples) {
        return RDFParser.fromString("""
            @base <https://w3id.org/hkig/id/> .
            @prefix hkig: <https://w3id.org/hkig/ontology#> .
            @prefix org: <http://www.w3.org/ns/org#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            @prefix schema: <https://schema.org/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            """ + triples, Lang.TURTLE).toModel();
    }

    static Thing thing(String triples) {
        return Things.read(turtle(triples), BASE).getFirst();
    }

    static Proposal score(Thing thing, Candidate candidate) {
        return new Scorer(RULES, Map.of()).proposal(thing, candidate);
    }
}
