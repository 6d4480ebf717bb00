package hkig.extract;

import hkig.knowledge.Knowledge;
import hkig.knowledge.Sources;
import hkig.knowledge.Terms;
import hkig.model.Article;
import hkig.read.PageMarks;
import hkig.read.Reader;
import hkig.read.Reading;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How fast the extractor is on one core, and how much memory it holds. No part of the suite, for it proves nothing:
 * {@code mvn -q test -Dtest=ExtractorBenchmark -Dcorpus=FILE.jsonl}. Processor time is counted, not time that passes,
 * so that what else the machine does matters less.
 */
class ExtractorBenchmark {

    private static final int ARTICLES = 3_000;
    private static final int PAGE = 10_000;
    private static final Path HOME = Path.of("").toAbsolutePath();

    @Test
    void measure() {
        long before = heap();
        RuleExtractor extractor = new RuleExtractor(Knowledge.load(HOME, Terms.BASE));
        List<Article> all = articles(System.getProperty("corpus", HOME.resolve("seeds/articles").toString()));
        all.forEach(extractor::extract);
        for (String language : List.of("zh", "en")) {
            List<Article> articles = all.stream().filter(a -> a.language().startsWith(language)).toList();
            if (articles.isEmpty()) continue;
            double each = speed(extractor, articles);
            double page = speed(extractor, pages(articles));
            System.out.printf("%s, %d articles of %d characters on average: %,.0f characters a second; as pages of %,d: %,.0f (%.2f times)%n",
                    language, articles.size(), length(articles) / articles.size(), each, PAGE, page, page / each);
        }
        all.clear();
        System.out.printf("heap that the extractor holds: %d MB%n", (heap() - before) >> 20);
        Reference.reachabilityFence(extractor);
    }

    private static double speed(RuleExtractor extractor, List<Article> articles) {
        articles.forEach(extractor::extract);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        articles.forEach(extractor::extract);
        return length(articles) * 1e9 / (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
    }

    private static long length(List<Article> articles) {
        return articles.stream().mapToLong(a -> a.text().length()).sum();
    }

    /** The same texts, put together to long ones; the last may be shorter. */
    private static List<Article> pages(List<Article> articles) {
        List<Article> pages = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        for (Article article : articles) {
            body.append(article.text()).append('\n');
            if (body.length() < PAGE && article != articles.getLast()) continue;
            pages.add(new Article("page", "page", 1, Optional.empty(), article.title(),
                    body.substring(0, Math.min(PAGE, body.length())), article.language(), article.date(), Optional.empty(), ""));
            body.setLength(0);
        }
        return pages;
    }

    private static List<Article> articles(String source) {
        Reader reader = new Reader(Sources.load(HOME), PageMarks.load(HOME));
        try (Stream<Reading> readings = reader.read(source)) {
            return new ArrayList<>(readings.filter(Reading.Read.class::isInstance).map(r -> ((Reading.Read) r).article())
                    .limit(ARTICLES).toList());
        }
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
