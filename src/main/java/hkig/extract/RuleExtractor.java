package hkig.extract;

import hkig.knowledge.InvalidKnowledge;
import hkig.knowledge.Knowledge;
import hkig.model.Article;
import hkig.model.Entity;
import hkig.model.Extraction;
import hkig.model.Fact;
import hkig.model.Kind;
import hkig.model.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The line inside the extractor, Chinese and English alike: names, values, posts, relations, figures, speech. */
public final class RuleExtractor implements Extractor {

    private final Knowledge knowledge;
    private final Optional<TaggerModel> tagger;

    /**
     * With the tagger of {@code seeds/language/tagger.bin}, if it is there.
     *
     * @throws hkig.knowledge.InvalidKnowledge if a relation pattern does not meet its own examples, or the file is no model
     */
    public RuleExtractor(Knowledge knowledge) {
        this(knowledge, shipped(knowledge));
    }

    /** @param tagger none: fewer bodies and persons are sure, the rest is the same */
    public RuleExtractor(Knowledge knowledge, Optional<TaggerModel> tagger) {
        PatternCheck.check(knowledge);
        this.knowledge = knowledge;
        this.tagger = tagger;
    }

    private static Optional<TaggerModel> shipped(Knowledge knowledge) {
        Path file = knowledge.languageFile(TaggerModel.FILE);
        try {
            return Files.exists(file) ? Optional.of(TaggerModel.read(file)) : Optional.empty();
        } catch (IOException e) {
            throw new InvalidKnowledge(List.of(file + ": found " + e.getMessage() + ", expected what hkig train writes"));
        }
    }

    @Override
    public Extraction extract(Article article) {
        Visible visible = Visible.of(article);
        return visible.placed(Pieces.of(visible.article(), this::piece));
    }

    private Extraction piece(Article article) {
        Text text = new Text(article, knowledge);
        Names names = new Names(text, tagger);
        List<Candidate> chosen = new ArrayList<>(names.chosen);
        chosen.addAll(new EventPlaces(text, names.chosen).find());
        chosen.sort(Comparator.comparing(Candidate::span));
        List<Candidate> persons = chosen.stream().filter(c -> c.kind() == Kind.PERSON).toList();
        List<Quantity> quantities = new Quantities(text).find();
        List<Dates.Found> dates = new Dates(text).find();

        Drafts drafts = new Drafts();
        PostPhrases phrases = new PostPhrases(text, chosen);
        List<PostSpan> posts = new ArrayList<>(new ChinesePosts(text, phrases).find(persons));
        List<EnglishTitle> titles = List.of();
        if (!article.isChinese()) {
            EnglishHouses houses = new EnglishHouses(text, chosen);
            titles = new EnglishTitles(text, houses).find();
            posts.addAll(new EnglishPosts(text, chosen, houses, titles).find());
        }
        posts.addAll(new Rosters(text, chosen).find());
        Map<Span, String> tenures = new Posts(text, chosen, drafts).draft(posts);
        EnglishAppointments.date(text, drafts, dates);
        Figures figures = new Figures(text, chosen, dates, drafts);
        List<Typed> typed = TypedSpans.of(text, chosen, quantities, dates);
        typed.addAll(TypedPosts.of(text, chosen, phrases));
        typed.addAll(Subjects.of(text, chosen));
        if (!article.isChinese()) typed.addAll(FundWords.of(text, chosen));
        if (!article.isChinese()) typed.addAll(EnglishSigners.of(text, chosen, posts, titles));
        typed.addAll(Signatories.of(text, chosen, posts, typed));
        DaysInOffice days = new DaysInOffice(text, dates, persons);
        days.ofLists(drafts);
        Appointments appointments = new Appointments(text, chosen, drafts, days);
        new Relations(text, typed, drafts, figures, appointments).find();
        if (!article.isChinese()) EnglishWitnesses.find(text, chosen, drafts);
        new Agreements(text, chosen, drafts, dates).assemble();
        Posts.merge(drafts);
        figures.find(quantities);
        new Speech(text, chosen, tenures, drafts).find();
        return whole(article, names.entities(chosen), drafts.facts());
    }

    /** Drops what refers to nothing that stands. */
    private static Extraction whole(Article article, List<Entity> entities, List<Fact> facts) {
        Set<String> there = new HashSet<>();
        entities.forEach(e -> there.add(e.local()));
        facts.forEach(f -> there.add(f.local()));
        List<Fact> kept = facts.stream().filter(f -> f.roles().values().stream().flatMap(List::stream).allMatch(v ->
                switch (v) {
                    case hkig.model.Value.Thing t -> there.contains(t.local());
                    case hkig.model.Value.Node n -> there.contains(n.local());
                    default -> true;
                })).toList();
        return new Extraction(article, entities, kept);
    }
}
