package hkig;

import hkig.extract.Extractor;
import hkig.extract.RuleExtractor;
import hkig.knowledge.Knowledge;
import hkig.map.GraphMapper;
import hkig.map.Hash;
import hkig.model.Article;
import hkig.model.Extraction;
import hkig.model.Resolution;
import hkig.resolve.Resolver;
import org.apache.jena.rdf.model.Model;

/** One article through the line: extract, resolve, map. A pure function of the article and the knowledge; thread-safe. */
public final class Pipeline {

    private final Knowledge knowledge;
    private final Extractor extractor;
    private final Resolver resolver;
    private final GraphMapper mapper;

    /** @throws hkig.knowledge.InvalidKnowledge if a relation pattern does not meet its own examples */
    public Pipeline(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.extractor = new RuleExtractor(knowledge);
        this.resolver = new Resolver(knowledge);
        this.mapper = new GraphMapper(knowledge);
    }

    /** What an article names and states, with the IRI of everything, all tiers. */
    public Resolution resolve(Article article) {
        Extraction extraction = extractor.extract(article);
        return resolver.resolve(extraction);
    }

    /** The triples of the article's named graph: tiers A and B. */
    public Model graph(Resolution resolution) {
        return mapper.map(resolution);
    }

    /** The IRI of an article, without extracting anything. */
    public String iri(Article article) {
        return resolver.article(article);
    }

    /** Changes with what the graph of an article depends on beside the program: its text and date, the knowledge. */
    public String stamp(Article article) {
        return Hash.of(String.join("\n", knowledge.fingerprint(), article.language(),
                article.date().toString(), article.publisher().toString(), article.byteHash(), article.address().toString(),
                article.text()));
    }
}
