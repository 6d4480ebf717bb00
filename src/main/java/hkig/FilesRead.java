package hkig;

import hkig.model.Article;
import hkig.store.GraphStore;
import hkig.store.KeptArticle;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The files of one load. An article without an address is known by its text; when its file holds it no more, because
 * the text was edited there, the new text replaces the old one.
 */
final class FilesRead {

    private final Set<String> files = new HashSet<>();
    private final Set<String> failed = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    /** An article was read from a file, under an IRI. */
    void took(Article article, String iri) {
        if (article.address().isPresent()) return;
        files.add(Stamp.file(article.source()));
        taken.add(iri);
    }

    /** Something in a file could not be read: it may hold what stood in it before. */
    void failed(String source) {
        failed.add(Stamp.file(source));
    }

    /** IRIs of the articles that these files hold no more. */
    List<String> replaced(GraphStore store) {
        files.removeAll(failed);
        if (files.isEmpty()) return List.of();
        return store.articles().stream()
                .filter(kept -> Stamp.parse(kept.stamp()).file().filter(files::contains).isPresent())
                .map(KeptArticle::iri).filter(iri -> !taken.contains(iri)).toList();
    }
}
