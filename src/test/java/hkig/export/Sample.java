package hkig.export;

import hkig.store.GraphStore;
import hkig.store.LoadRun;
import hkig.store.Written;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;

/** A small store with every kind of graph and with terms that formats find hard. */
final class Sample {

    static final String ARTICLE = "https://w3id.org/hkig/id/article/abcdefghijklmnop";
    static final String ARTICLE_GRAPH = ARTICLE + "#graph";

    private static final String SEEDS = """
            org:hkstp a hkig:StatutoryBody, <http://www.w3.org/ns/org#Organization> ;
                skos:prefLabel "香港科技園公司"@zh-Hant, "香港科技园公司"@zh-Hans, "Hong Kong Science & Technology Parks <Corporation>"@en ;
                skos:note "a line\\nfeed, a tab\\t, a \\"quote\\", a \\\\ and 𠮷"@en, ", comma first", "" ;
                hkig:district "沙田" ; hkig:startDate "2001-05-07"^^xsd:date ; foaf:homepage <https://www.hkstp.org/?a=1&b=2> .
            org:hkmc hkig:former true ; hkig:area "1200000000"^^xsd:decimal, 0.50, "007"^^xsd:integer, "1e3"^^xsd:double ;
                hkig:from "2022"^^xsd:gYear, "2022-07"^^xsd:gYearMonth ; hkig:term "P3Y"^^xsd:duration ;
                skos:altLabel "x"@en-GB, "]]>", " leading and trailing " .
            """;

    private Sample() { }

    static GraphStore store() {
        GraphStore store = GraphStore.inMemory();
        store.write(batch -> {
            batch.replaceKnowledge(Map.of(store.graph("seeds"), turtle(SEEDS),
                    store.graph("ontology"), turtle("hkig:Organisation a <http://www.w3.org/2002/07/owl#Class> .")), "k1");
            batch.putArticle(ARTICLE, turtle("""
                    <%s> hkig:byteHash "00ff" ; <https://schema.org/mentions> org:hkstp .
                    org:hkstp a hkig:StatutoryBody ; skos:prefLabel "香港科技園公司"@zh-Hant .
                    """.formatted(ARTICLE)), "secret text".getBytes(StandardCharsets.UTF_8), "stamp");
            batch.derive(List.of("CONSTRUCT { ?s <https://w3id.org/hkig/ontology#seenIn> ?a } WHERE { ?a <https://schema.org/mentions> ?s }"));
            batch.record(new LoadRun(Instant.EPOCH, Instant.EPOCH, "k1", 1, 0, 0, 0, new Written(1, 0, 1)));
        });
        return store;
    }

    static Model turtle(String triples) {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader("""
                PREFIX org: <https://w3id.org/hkig/id/organisation/>
                PREFIX hkig: <https://w3id.org/hkig/ontology#>
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                PREFIX foaf: <http://xmlns.com/foaf/0.1/>
                PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                """ + triples), null, Lang.TURTLE);
        return model;
    }
}
