package hkig.extract;

import hkig.knowledge.Knowledge;
import hkig.model.Article;
import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Makes a {@link TaggerModel} out of any articles: what our rules are sure of (tiers A and B) is taken for right, what
 * they are not sure of is left open, and a structured perceptron learns to say the same. In most articles it may not see
 * the names that the knowledge holds, so that it learns how names look and stand. Same articles and knowledge, same model.
 */
public final class TaggerTraining {

    private static final int EPOCHS = 3;
    private static final long SEED = 20;
    private static final double MASKED = 0.7;
    private static final int LEAST_SEEN = 2;
    private static final int LABELS = LabelPaths.LABELS;

    /** An article's sentences, and for each of its characters the labels that it may have, as bits. */
    private record Lesson(Article article, byte[] allowed, int names) { }

    private final Knowledge knowledge;
    private final List<Lesson> lessons;
    private final TaggerWeights weights = new TaggerWeights();

    private TaggerTraining(Knowledge knowledge, List<Lesson> lessons) {
        this.knowledge = knowledge;
        this.lessons = lessons;
    }

    /**
     * @param articles those in another language than Chinese are left out
     * @throws IllegalArgumentException if there is no name in them
     */
    public static TaggerModel train(Knowledge knowledge, List<Article> articles) {
        List<Lesson> lessons = articles.parallelStream().filter(Article::isChinese).map(a -> lesson(a, knowledge)).toList();
        int names = lessons.stream().mapToInt(Lesson::names).sum();
        if (names == 0) throw new IllegalArgumentException("no Chinese article that names anything");
        TaggerTraining training = new TaggerTraining(knowledge, lessons);
        Random random = new Random(SEED);
        boolean[] masked = new boolean[lessons.size()];
        for (int i = 0; i < masked.length; i++) masked[i] = random.nextDouble() < MASKED;
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < lessons.size(); i++) order.add(i);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            for (int i : order) training.learn(lessons.get(i), masked[i], epoch > 0);
        }
        return training.weights.model(training.recipe(names), LEAST_SEEN);
    }

    private static Lesson lesson(Article article, Knowledge knowledge) {
        Text text = new Text(article, knowledge);
        byte[] allowed = new byte[text.text.length()];
        Arrays.fill(allowed, (byte) 1);
        int names = 0;
        for (Candidate c : new Names(text, Optional.empty()).chosen) {
            if (c.kind() != Kind.ORGANISATION && c.kind() != Kind.PERSON || c.rule().equals("person.surname")) continue;
            boolean sure = c.tier() != Tier.C;
            int begin = LabelPaths.begin(c.kind());
            for (int i = c.span().start(); i < c.span().end(); i++)
                allowed[i] = (byte) (sure ? 1 << (i == c.span().start() ? begin : begin + 1) : LabelPaths.ANY);
            if (sure) names++;
        }
        return new Lesson(article, allowed, names);
    }

    private void learn(Lesson lesson, boolean masked, boolean open) {
        Text text = new Text(lesson.article(), knowledge);
        TaggerFeatures features = new TaggerFeatures(text, !masked);
        for (Span sentence : text.sentences) {
            byte[] allowed = Arrays.copyOfRange(lesson.allowed(), sentence.start(), sentence.end());
            boolean isOpen = false;
            for (byte each : allowed) isOpen |= each == LabelPaths.ANY;
            if (isOpen && !open) continue;
            int[] keys = new int[sentence.length() * TaggerFeatures.COUNT];
            int[] of = new int[TaggerFeatures.COUNT];
            for (int i = 0; i < sentence.length(); i++) {
                features.of(sentence.start() + i, sentence.start(), sentence.end(), of);
                System.arraycopy(of, 0, keys, i * of.length, of.length);
            }
            weights.learn(keys, allowed);
        }
    }

    private List<String> recipe(int names) {
        List<LocalDate> days = lessons.stream().flatMap(l -> l.article().date().stream()).map(Article.Dated::day).sorted().toList();
        long characters = lessons.stream().mapToLong(l -> l.article().text().length()).sum();
        Map<String, Integer> publishers = new TreeMap<>();
        for (Lesson lesson : lessons) lesson.article().publisher().ifPresent(p -> publishers.merge(p, 1, Integer::sum));
        return List.of("made by: hkig train, structured perceptron, %d epochs, seed %d, known names hidden in %.0f %% of the articles"
                        .formatted(EPOCHS, SEED, MASKED * 100),
                "taught by: organisations and persons of tiers A and B that the rules found; no text of an article is in here",
                "articles: %d in Chinese, %d characters, %d names%s".formatted(lessons.size(), characters, names,
                        days.isEmpty() ? "" : ", published " + days.getFirst() + " to " + days.getLast()));
    }
}
