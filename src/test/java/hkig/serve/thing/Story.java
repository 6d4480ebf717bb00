package hkig.serve.thing;

import hkig.serve.Sample;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;

/** A small graph with a thing of each kind that pages show: curated ones, and what one article says of them. */
final class Story {

    static final String TRIG = """
        PREFIX hkig: <https://w3id.org/hkig/ontology#>
        PREFIX org: <http://www.w3.org/ns/org#>
        PREFIX oa: <http://www.w3.org/ns/oa#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        PREFIX dcterms: <http://purl.org/dc/terms/>
        PREFIX prov: <http://www.w3.org/ns/prov#>
        PREFIX geo: <http://www.w3.org/2003/01/geo/wgs84_pos#>
        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        PREFIX schema: <https://schema.org/>
        BASE <https://w3id.org/hkig/id/>
        GRAPH <graph/ontology> {
          hkig:Organisation rdfs:label "organisation"@en . hkig:Person rdfs:label "person"@en .
          hkig:Company rdfs:label "company"@en ; rdfs:subClassOf hkig:Organisation .
          hkig:Count rdfs:label "count"@en . hkig:MoreThan rdfs:label "more than"@en . hkig:Signed rdfs:label "signed"@en .
          hkig:operator rdfs:label "operator"@en . hkig:date rdfs:label "date"@en .
        }
        GRAPH <graph/seeds> {
          <organisation/park> a hkig:Company, hkig:Organisation ; skos:prefLabel "Park Company"@en, "園區公司"@zh-Hant ;
            skos:altLabel "PC"@en ; schema:sameAs <http://www.wikidata.org/entity/Q1>, <https://ror.org/0abc> ;
            hkig:unheard "kept"@en ; dcterms:source <https://example.org/park> .
          <person/ann> a hkig:Person ; skos:prefLabel "Ann Au"@en, "歐安"@zh-Hant .
          <person/ben> a hkig:Person ; skos:prefLabel "Ben Bo"@en .
          <post/ceo> a hkig:Post ; skos:prefLabel "Chief Executive Officer"@en ; org:postIn <organisation/park> .
          <tenure/ann.ceo> a hkig:Tenure ; org:member <person/ann> ; org:organization <organisation/park> ; hkig:post <post/ceo> ;
            hkig:title "Chief Executive Officer"@en, "行政總裁"@zh-Hant ; hkig:from "2020-03"^^xsd:gYearMonth ;
            dcterms:source <https://example.org/ann> .
          <tenure/ben.ceo> a hkig:Tenure ; org:member <person/ben> ; org:organization <organisation/park> ; hkig:post <post/ceo> ;
            hkig:title "Chief Executive Officer"@en ; hkig:from "2015"^^xsd:gYear ; hkig:to "2020-02-29"^^xsd:date ;
            hkig:former true ; dcterms:source <https://example.org/ben> .
          <place/one> a hkig:Park ; skos:prefLabel "Park One"@en ; hkig:operator <organisation/park> ; geo:lat 22.43 ; geo:long 114.21 .
          <place/two> a hkig:Park ; skos:prefLabel "Park Two"@en ; geo:lat 22.26 ; geo:long 114.13 .
          <agreement/a> a hkig:Agreement ; hkig:party <organisation/park> ; hkig:otherParty "Sea College"@en ; hkig:topic "robots"@en ;
            hkig:status hkig:Signed ; hkig:signing <signing/a> .
          <signing/a> a hkig:Signing ; hkig:date "2022-07-06"^^xsd:date ; hkig:witness <person/ann> .
          <figure/f1> a hkig:Figure ; hkig:figureOf <organisation/park> ; hkig:measure hkig:Count ; hkig:value 1200 ;
            hkig:unit "staff" ; hkig:qualifier hkig:MoreThan ; hkig:asOf "2021"^^xsd:gYear .
          <figure/f2> a hkig:Figure ; hkig:figureOf <organisation/park> ; hkig:measure hkig:Count ; hkig:value 1500 ;
            hkig:unit "staff" ; hkig:asOf "2023"^^xsd:gYear .
        }
        GRAPH <graph/derived> { <tenure/ann.ceo> prov:wasDerivedFrom <tenure/found> . }
        GRAPH <article/n#graph> {
          <article/n> a hkig:Article ; dcterms:title "Robots for all"@en ; dcterms:publisher "The Daily"@en ;
            dcterms:issued "2024-05-06"^^xsd:date ; dcterms:language "en" ; schema:url <https://news.example/n> ;
            schema:mentions <organisation/park>, <person/ann> .
          <tenure/found> a hkig:Tenure ; org:member <person/ann> ; org:organization <organisation/park> ; hkig:title "head"@en .
          <quotation/q> a hkig:Quotation ; hkig:speaker <person/ann> ; hkig:words "Robots are here."@en ; hkig:direct true ;
            hkig:date "2024-05-06"^^xsd:date .
          <quotation/o> a hkig:Quotation ; hkig:speaker <organisation/park> ; hkig:words "The park grows."@en ; hkig:direct false ;
            hkig:date "2024-05-06"^^xsd:date .
          <evidence/w> a hkig:Evidence ; oa:hasBody <tenure/found> ; hkig:rule "post.en" ; hkig:tier hkig:TierB ; oa:hasTarget <evidence/wt> .
          <evidence/wt> oa:hasSource <article/n> ; oa:hasSelector <evidence/ws> .
          <evidence/ws> oa:start 20 ; oa:end 52 ; oa:exact "The head of PC, Ann Au, was here" .
          <evidence/p> a hkig:Evidence ; rdf:subject <tenure/found> ; rdf:predicate hkig:title ; rdf:object "head"@en ;
            hkig:rule "post.en" ; hkig:tier hkig:TierB ; oa:hasTarget <evidence/pt> .
          <evidence/pt> oa:hasSource <article/n> ; oa:hasSelector <evidence/ps> .
          <evidence/ps> oa:start 24 ; oa:end 28 ; oa:exact "head" .
          <evidence/q> a hkig:Evidence ; oa:hasBody <quotation/q> ; hkig:rule "speech.direct" ; hkig:tier hkig:TierA ; oa:hasTarget <evidence/qt> .
          <evidence/qt> oa:hasSource <article/n> ; oa:hasSelector <evidence/qs> .
          <evidence/qs> oa:start 60 ; oa:end 90 ; oa:exact "“Robots are here.” said Ann Au" .
          <evidence/m> a hkig:Evidence ; oa:hasBody <organisation/park> ; hkig:rule "known.name" ; hkig:tier hkig:TierA ; oa:hasTarget <evidence/mt> .
          <evidence/mt> oa:hasSource <article/n> ; oa:hasSelector <evidence/ms> .
          <evidence/ms> oa:start 32 ; oa:end 34 ; oa:exact "PC" .
        }
        """;

    private Story() { }

    static DatasetGraph dataset() {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        Txn.executeWrite(dataset, () -> RDFParser.fromString(TRIG, Lang.TRIG).base(Sample.BASE).parse(dataset));
        return dataset;
    }
}
