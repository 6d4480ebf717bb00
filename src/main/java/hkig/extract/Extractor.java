package hkig.extract;

import hkig.model.Article;
import hkig.model.Extraction;

/** Text to what it names and states. Pure: the same article gives the same extraction; may be shared by threads. */
public interface Extractor {

    Extraction extract(Article article);
}
