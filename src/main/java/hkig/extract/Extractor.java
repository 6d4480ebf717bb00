package hkig.extract;

import hkig.model.Article;
import hkig.model.Extraction;

/** Text to what it names and states. Pure: the same article gives the same extraction; may be shared by threads. */
public interface Extractor {

    /** Changes with the program's rules, so that kept articles are read again; the knowledge has a mark of its own. */
    String version();

    Extraction extract(Article article);
}
