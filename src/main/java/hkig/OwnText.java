package hkig;

import hkig.model.Entity;
import hkig.model.Extraction;
import hkig.model.Resolution;
import hkig.model.Span;
import hkig.read.Reading;
import hkig.serve.tryout.Trial;
import java.util.Optional;

/** Sends a reader's own text through the line: names of all tiers, and the facts that loading would assert. */
final class OwnText implements Trial {

    private final Tools tools;

    OwnText(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Optional<Found> of(Typed typed) {
        return switch (tools.reader().typed(typed.title(), typed.text(), typed.language(), typed.day())) {
            case Reading.Skipped skipped -> Optional.empty();
            case Reading.Read read -> Optional.of(found(tools.pipeline().resolve(read.article())));
        };
    }

    private Found found(Resolution resolution) {
        Extraction all = resolution.extraction();
        return new Found(all.article().text(), all.article().language(),
                all.entities().stream().map(entity -> named(entity, resolution)).toList(), new OwnFacts(resolution).all(),
                ArticleTurtle.of(resolution, tools.pipeline(), tools.knowledge()));
    }

    private static Named named(Entity entity, Resolution resolution) {
        return new Named(resolution.iris().get(entity.local()), entity.kind().folder(), entity.name(), entity.tier().name(),
                entity.mentions().stream().map(mention -> place(mention.span())).toList());
    }

    static Place place(Span span) {
        return new Place(span.start(), span.end());
    }
}
