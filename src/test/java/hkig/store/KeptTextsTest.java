package hkig.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptTextsTest {

    private static final String ARTICLE = "https://w3id.org/hkig/id/article/aaaa";
    private static final String OTHER = "https://w3id.org/hkig/id/article/bbbb";

    @Test
    void aBatchThatFailsChangesNothing(@TempDir Path folder) {
        try (GraphStore store = GraphStore.at(folder)) {
            store.write(batch -> batch.putArticle(ARTICLE, Rdf.turtle(":a :b 1 ."), bytes("one"), "s1"));
            assertThrows(IllegalStateException.class, () -> store.write(batch -> {
                batch.putArticle(ARTICLE, Rdf.turtle(":a :b 2 ."), bytes("two"), "s2");
                batch.retract(ARTICLE);
                throw new IllegalStateException("on purpose");
            }));
            assertEquals(Optional.of("s1"), store.articleStamp(ARTICLE));
            assertArrayEquals(bytes("one"), store.keptText(store.articles().get(0)));
            assertEquals(1, Texts.count(folder));
        }
    }

    @Test
    void keepsTextAndStampUntilRetracted(@TempDir Path folder) {
        try (GraphStore store = GraphStore.at(folder)) {
            store.write(batch -> {
                batch.putArticle(OTHER, Rdf.turtle(":a :b 1 ."), bytes("同一篇"), "s");
                batch.putArticle(ARTICLE, Rdf.turtle(":a :b 2 ."), bytes("同一篇"), "s");
            });
            assertEquals(1, Texts.count(folder), "one text for two articles that have the same");
            assertEquals(List.of(ARTICLE, OTHER), store.articles().stream().map(KeptArticle::iri).toList());
            store.write(batch -> assertTrue(batch.retract(ARTICLE)));
            assertEquals(1, Texts.count(folder));
            assertEquals(Optional.empty(), store.articleStamp(ARTICLE));
            store.write(batch -> assertTrue(batch.retract(OTHER)));
            assertEquals(0, Texts.count(folder));
            store.write(batch -> assertFalse(batch.retract(OTHER), "it is unknown now"));
        }
    }

    @Test
    void everythingIsThereAfterReopening(@TempDir Path folder) {
        String before;
        try (GraphStore store = GraphStore.at(folder)) {
            store.write(batch -> {
                batch.replaceKnowledge(Map.of(store.graph("seeds"), Rdf.turtle(":s :p :o .")), "k1");
                batch.putArticle(ARTICLE, Rdf.turtle(":a :b \"創科局\"@zh-Hant ."), bytes("text"), "stamp");
            });
            before = Rdf.quads(store);
        }
        try (GraphStore store = GraphStore.at(folder)) {
            assertEquals(before, Rdf.quads(store));
            assertEquals(Optional.of("stamp"), store.articleStamp(ARTICLE));
            assertEquals(Optional.of("k1"), store.knowledgeFingerprint());
            assertArrayEquals(bytes("text"), store.keptText(store.articles().get(0)));
        }
    }

    @Test
    void aDamagedOrMissingTextIsSaid(@TempDir Path folder) throws IOException {
        try (GraphStore store = GraphStore.at(folder)) {
            store.write(batch -> batch.putArticle(ARTICLE, Rdf.turtle(":a :b 1 ."),
                    bytes("text"), "s"));
            KeptArticle article = store.articles().get(0);
            Path file = folder.resolve("texts").resolve(article.text().substring(0, 2)).resolve(article.text() + ".gz");
            Files.write(file, new byte[] {1, 2, 3});
            assertTrue(assertThrows(StoreFailure.class, () -> store.keptText(article)).getMessage().contains("load its article again"));
            Files.delete(file);
            assertTrue(assertThrows(StoreFailure.class, () -> store.keptText(article)).getMessage().contains("is gone from the store"));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
