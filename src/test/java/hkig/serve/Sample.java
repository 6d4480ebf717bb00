package hkig.serve;

import hkig.knowledge.Fold;
import hkig.knowledge.NameWords;
import hkig.knowledge.Parameter;
import hkig.knowledge.Queries;
import hkig.knowledge.Question;
import hkig.knowledge.Wording;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;

/** A small graph and two questions that the tests of this package serve. */
public final class Sample {

    public static final String BASE = "https://w3id.org/hkig/id/";
    public static final String TRIG = """
        PREFIX hkig: <https://w3id.org/hkig/ontology#>
        PREFIX org: <http://www.w3.org/ns/org#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        PREFIX foaf: <http://xmlns.com/foaf/0.1/>
        BASE <https://w3id.org/hkig/id/>
        GRAPH <graph/ontology> {
          hkig:operator rdfs:label "operator"@en, "營運機構"@zh-Hant .
          hkig:Park rdfs:label "park"@en, "園區"@zh-Hant .
        }
        GRAPH <graph/seeds> {
          <organisation/hkstp> a hkig:Organisation ;
            skos:prefLabel "香港科技園公司"@zh-Hant, "Hong Kong Science and Technology Parks Corporation"@en ;
            skos:altLabel "科技園公司"@zh-Hant, "HKSTP"@en ;
            foaf:homepage <https://www.hkstp.org/> ; hkig:startDate "2001-05"^^xsd:gYearMonth .
          <place/hk-science-park> a hkig:Park ; hkig:operator <organisation/hkstp> ;
            skos:prefLabel "香港科學園"@zh-Hant, "Hong Kong Science Park"@en .
          <place/innopark> a hkig:Park ; hkig:operator <organisation/hkstp> ;
            skos:prefLabel "創新園"@zh-Hant, "InnoPark"@en .
        }
        GRAPH <article/a1#graph> {
          <organisation/hkstp> skos:prefLabel "香港科技園公司"@zh-Hant ;
            skos:note "<script>alert('香港')</script> & \\"quoted\\""@en ;
            rdfs:seeAlso <javascript:alert(1)> .
        }
        """;
    public static final List<Question> QUESTIONS = List.of(
        question("parks", "Which parks are there, and who runs them", "有哪些園區，由誰營運", """
            PREFIX hkig: <https://w3id.org/hkig/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            SELECT ?park ?name ?operator ?operatorName WHERE {
              ?park a hkig:Park ; skos:prefLabel ?name ; hkig:operator ?operator .
              ?operator skos:prefLabel ?operatorName .
              FILTER(lang(?name) = "zh-Hant" && lang(?operatorName) = "zh-Hant")
            } ORDER BY ?name
            """),
        question("hkstp", "All that is said of HKSTP", "有關香港科技園公司的全部資料", """
            CONSTRUCT { ?thing ?property ?value } WHERE {
              VALUES ?thing { <https://w3id.org/hkig/id/organisation/hkstp> }
              ?thing ?property ?value
            }
            """),
        question("parks-of", "Which parks somebody runs", "某機構營運哪些園區", """
            PREFIX hkig: <https://w3id.org/hkig/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            SELECT ?park (SUBSTR(MIN(CONCAT(?rank, STR(?name))), 2) AS ?operator) {
              VALUES ?who { <https://w3id.org/hkig/id/organisation/hkstp> }
              ?park hkig:operator ?who . ?who skos:prefLabel ?name
              BIND(IF(LANGMATCHES(LANG(?name), "zh-Hant"), "1", IF(LANGMATCHES(LANG(?name), "en"), "2", "3")) AS ?rank)
            } GROUP BY ?park ORDER BY ?park
            """, new Parameter("who", "organisation", false,
                List.of(NodeFactory.createURI(BASE + "organisation/hkstp")))));

    public static final Wording WORDING = Wording.read(Path.of(""), new ArrayList<>());

    /** The project's own table of characters. */
    public static final Fold FOLD = Fold.read(Path.of("seeds/language/fold.tsv"), new ArrayList<>());

    /** The project's own table of words in names. */
    public static final NameWords NAME_WORDS = NameWords.read(Path.of("seeds/language"), FOLD, new ArrayList<>());

    /** The project's own properties of the reconciliation service. */
    public static final List<Question> PROPERTIES = Queries.load(Path.of("")).properties();

    private Sample() { }

    public static DatasetGraph load(DatasetGraph dataset) {
        Txn.executeWrite(dataset, () ->
            RDFParser.fromString(TRIG, Lang.TRIG).parse(dataset));
        return dataset;
    }

    /** Serves a dataset that does not change, with {@link #QUESTIONS}. */
    public static Served served(DatasetGraph dataset) {
        return new Served(dataset, () -> 0, BASE, FOLD, NAME_WORDS, QUESTIONS, PROPERTIES, WORDING, Optional.empty());
    }

    public static DatasetGraph inMemory() {
        return load(DatasetGraphFactory.createTxnMem());
    }

    public static Settings settings(Duration timeout, int rows) {
        return new Settings(0, timeout, rows);
    }

    private static Question question(String name, String en, String zh, String sparql, Parameter... parameters) {
        return new Question(name, Path.of(name + ".rq"), Map.of("en", en, "zh-Hant", zh),
            Map.of("en", en + ", as far as known.", "zh-Hant", zh + "（據目前所知）。"), "places", List.of(parameters), sparql);
    }
}
