package hkig.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkig.knowledge.Knowledge;
import hkig.knowledge.Terms;
import hkig.model.Article;
import hkig.model.ArticleDate;
import hkig.model.Entity;
import hkig.model.Extraction;
import hkig.model.Fact;
import hkig.model.Tier;
import hkig.model.Value;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which posts, first and last days a Chinese text gives to whom; invented bodies and persons. */
class ChinesePostsTest {

    private static final RuleExtractor EXTRACTOR = new RuleExtractor(Knowledge.load(Path.of("").toAbsolutePath(), Terms.BASE));

    /** Lines of person, title, organisation and, where there is one, former, acting, from or to; in the order of the alphabet. */
    private static void posts(String text, String expected) {
        Article article = new Article("invented", "invented", 1, Optional.empty(), "今日新聞", text, "zh-Hant",
                Optional.of(ARTICLE_DAY), Optional.empty(), "");
        Extraction extraction = EXTRACTOR.extract(article);
        assertEquals(expected.strip(), extraction.facts("Tenure").stream().filter(f -> f.tier() != Tier.C)
                .map(f -> line(f, extraction)).sorted().collect(Collectors.joining("\n")));
    }

    private static String line(Fact tenure, Extraction extraction) {
        StringBuilder line = new StringBuilder();
        for (String role : List.of("org:member", "hkig:title", "org:organization"))
            line.append(line.isEmpty() ? "" : " ").append(word(tenure.first(role).orElseThrow(), extraction));
        for (String role : List.of("hkig:former", "hkig:acting", "hkig:from", "hkig:to"))
            tenure.first(role).ifPresent(v -> line.append(' ').append(role.substring(5)).append(v instanceof Value.Day d ? " " + d.date() : ""));
        return line.toString();
    }

    private static String word(Value value, Extraction extraction) {
        return switch (value) {
            case Value.Thing t -> extraction.entities().stream().filter(e -> e.local().equals(t.local())).findFirst().map(Entity::name)
                    .orElseThrow();
            case Value.Known k -> k.name();
            case Value.Text t -> t.text();
            default -> throw new AssertionError(value);
        };
    }
}
