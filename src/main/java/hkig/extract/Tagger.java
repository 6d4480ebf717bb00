package hkig.extract;

import hkig.model.Kind;
import hkig.model.Span;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * A second opinion on where Chinese text names organisations and persons. It has learnt from our own rules over many
 * articles, where their chance errors even out. A sentence is only looked at when it is asked about.
 */
final class Tagger {

    private static final float NEVER = -1e9f;

    private final TaggerModel model;
    private final Text text;
    private final Map<Span, LabelPaths> sentences = new HashMap<>();
    private TaggerFeatures features;

    Tagger(TaggerModel model, Text text) {
        this.model = model;
        this.text = text;
    }

    /** The names in a sentence, in their order. */
    Map<Span, Kind> names(Span sentence) {
        return LabelPaths.names(paths(sentence).best(), sentence.start());
    }

    /** How much worse the best reading of its sentence is in which this span is a name; 0 where the best has it. */
    float margin(Span span, Kind kind) {
        Span sentence = text.sentence(span);
        return !isSentence(sentence) ? NEVER
                : paths(sentence).margin(span.start() - sentence.start(), span.end() - sentence.start(), kind);
    }

    /** How much better the best reading of its sentence, in which this span is a name, is than the best of the others. */
    float lead(Span span, Kind kind) {
        Span sentence = text.sentence(span);
        return !isSentence(sentence) ? NEVER
                : paths(sentence).lead(span.start() - sentence.start(), span.end() - sentence.start(), kind);
    }

    /** Names across two sentences, as tables have them, are none to the tagger. */
    private boolean isSentence(Span span) {
        return Collections.binarySearch(text.sentences, span) >= 0;
    }

    private LabelPaths paths(Span sentence) {
        if (features == null) features = new TaggerFeatures(text, true);
        return sentences.computeIfAbsent(sentence, s -> {
            float[] scores = new float[s.length() * LabelPaths.LABELS];
            int[] keys = new int[TaggerFeatures.COUNT];
            for (int i = 0; i < s.length(); i++) {
                features.of(s.start() + i, s.start(), s.end(), keys);
                for (int key : keys) model.add(key, scores, i * LabelPaths.LABELS);
            }
            return new LabelPaths(s.length(), scores, model.transitions(), null);
        });
    }
}
