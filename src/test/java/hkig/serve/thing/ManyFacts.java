package hkig.serve.thing;

import hkig.serve.Sample;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;

/** An organisation with as many facts as wanted, each with two pieces of evidence, in the database that is served from. */
final class ManyFacts {

    static final String THING = Sample.BASE + "organisation/many";

    private ManyFacts() { }

    static DatasetGraph of(int facts) {
        DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
        Txn.executeWrite(dataset, () -> RDFParser.fromString(trig(facts), Lang.TRIG).parse(dataset));
        return dataset;
    }

    private static String trig(int facts) {
        StringBuilder trig = new StringBuilder("""
            PREFIX hkig: <https://w3id.org/hkig/ontology#>
            PREFIX org: <http://www.w3.org/ns/org#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX schema: <https://schema.org/>
            BASE <https://w3id.org/hkig/id/>
            GRAPH <graph/seeds> { <organisation/many> a hkig:Organisation ; skos:prefLabel "Many"@en, "眾多"@zh-Hant . }
            """);
        for (int i = 0; i < facts; i++) trig.append(fact(i % 3, i).replace("#", String.valueOf(i)).replace("@@", "#"));
        return trig.toString();
    }

    /** A tenure, an agreement or a figure, in an article of its own. */
    private static String fact(int kind, int number) {
        String node = switch (kind) {
            case 0 -> """
                <person/p#> a hkig:Person ; skos:prefLabel "Person #"@en .
                <x/#> a hkig:Tenure ; org:member <person/p#> ; org:organization <organisation/many> ; hkig:title "Director #"@en ;
                """;
            case 1 -> """
                <organisation/o#> a hkig:Organisation ; skos:prefLabel "Other #"@en .
                <x/#> a hkig:Agreement ; hkig:party <organisation/many>, <organisation/o#> ; hkig:topic "topic #"@en ;
                """;
            default -> """
                <x/#> a hkig:Figure ; hkig:figureOf <organisation/many> ; hkig:value # ; hkig:unit "people" ;
                  hkig:measure hkig:Count ;
                """;
        };
        return """
            GRAPH <article/a#@@graph> {
              <article/a#> a hkig:Article ; dcterms:title "Article #"@en ; dcterms:issued "2024-01-%02d"^^xsd:date ;
                dcterms:language "en" ; schema:mentions <organisation/many> .
              %s hkig:date "2024-01-%02d"^^xsd:date .
              <evidence/e#> a hkig:Evidence ; oa:hasBody <x/#> ; hkig:rule "rule.one" ; hkig:tier hkig:TierB ; oa:hasTarget <evidence/t#> .
              <evidence/t#> oa:hasSource <article/a#> ; oa:hasSelector <evidence/s#> .
              <evidence/s#> oa:start 0 ; oa:end 40 ; oa:exact "Many says that # people signed with Other #." .
              <evidence/f#> a hkig:Evidence ; rdf:subject <x/#> ; rdf:predicate hkig:value ; rdf:object # ;
                hkig:rule "rule.one" ; hkig:tier hkig:TierB ; oa:hasTarget <evidence/u#> .
              <evidence/u#> oa:hasSource <article/a#> ; oa:hasSelector <evidence/v#> .
              <evidence/v#> oa:start 15 ; oa:end 17 ; oa:exact "#" .
            }
            """.formatted(1 + number % 28, node.strip(), 1 + number % 28);
    }
}
