package hkig.serve.tryout;

import static hkig.serve.web.Html.e;

import hkig.serve.names.Names;
import hkig.serve.names.Thing;
import hkig.serve.web.Dates;
import hkig.serve.web.Html;
import hkig.serve.web.Kind;
import hkig.serve.web.Labels;
import hkig.serve.web.Visitor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;

/** What was found in a text, as parts of a page. */
final class Result {

    private final Trial.Found found;
    private final Visitor visitor;
    private final Names names;
    private final String base;
    private final Labels terms;
    private final List<Mention> mentions;

    /** @param terms labels of the ontology */
    Result(Trial.Found found, Visitor visitor, Names names, String base, Labels terms) {
        this.found = found;
        this.visitor = visitor;
        this.names = names;
        this.base = base;
        this.terms = terms;
        this.mentions = found.named().stream().map(named -> new Mention(named.places(), named.kind(), title(named),
            known(named.iri()).map(Thing::address))).toList();
    }

    List<Html> html() {
        return List.of(
            section("try-marked", visitor.text("tryout.marked"), quoted("p.typed", new Trial.Place(begin(), found.text().length()))),
            section("try-named", visitor.text("tryout.named"), found.named().isEmpty()
                ? e("p.nothing", visitor.text("tryout.nothing-named")) : e("div.cards", Stream.of(Kind.values()).flatMap(this::named))),
            section("try-facts", visitor.text("tryout.facts"), found.facts().isEmpty()
                ? e("p.nothing", visitor.text("tryout.nothing-stated")) : e("ul.cards.stated", found.facts().stream().map(this::fact))),
            section("try-turtle", visitor.text("tryout.turtle"), e("details", e("summary", visitor.text("tryout.turtle-show")),
                e("pre", found.turtle()).with("tabindex", "0").with("role", "region")
                    .with("aria-label", visitor.text("tryout.turtle")))));
    }

    /** Where the words begin: a text without a title begins with an empty line. */
    private int begin() {
        return found.text().length() - found.text().stripLeading().length();
    }

    private static Html section(String id, String heading, Html content) {
        return e("section", e("h2", heading).with("id", id), content).with("aria-labelledby", id);
    }

    private Html quoted(String selector, Trial.Place part) {
        return e(selector, Marked.html(found.text(), part, mentions)).with("lang", found.language());
    }

    /** The card of a kind; none where nothing of it is named. */
    private Stream<Html> named(Kind kind) {
        List<Trial.Named> of = found.named().stream().filter(each -> each.kind().equals(kind.word())).toList();
        return of.isEmpty() ? Stream.empty() : Stream.of(e("section.card",
            e("h3", kind.chip(visitor)), e("ul.stacked", of.stream().map(each ->
                e("li", name(each.name(), each.iri()), " ", tier(each.tier()))))));
    }

    private Html fact(Trial.Fact fact) {
        return e("li.card.stack", fact.type().map(type -> e("h3", term(type))), parts(fact.parts()),
            quoted("blockquote", fact.quote()), e("p", tier(fact.tier())));
    }

    private Html parts(List<Trial.Part> parts) {
        return e("ul.stacked", parts.stream().map(part -> e("li", part.role().endsWith("#subject")
            ? List.of() : List.of(e("span.quiet", role(part.role()), visitor.text("tryout.colon"))),
            said(part.said()))));
    }

    private Stream<Html> said(List<Trial.Said> values) {
        String between = visitor.text("tryout.comma");
        return Stream.iterate(0, at -> at < values.size(), at -> at + 1).flatMap(at -> at == 0
            ? Stream.of(said(values.get(0))) : Stream.of(new Html.Text(between), said(values.get(at))));
    }

    private Html said(Trial.Said value) {
        return switch (value) {
            case Trial.Said.Thing thing -> name(thing.name(), thing.iri());
            case Trial.Said.Term term -> term(term.iri());
            case Trial.Said.Day day -> Dates.html(day.lexical(), visitor.language());
            case Trial.Said.Words words -> e("bdi", words.text());
            case Trial.Said.Length length -> e("span", length(length.lexical()));
            case Trial.Said.Truth truth -> e("span", visitor.text(truth.value() ? "tryout.yes" : "tryout.no"));
            case Trial.Said.Group group -> parts(group.parts());
        };
    }

    /** {@code P3Y} as three years; what is not of whole years, months or days as it is. */
    private String length(String lexical) {
        if (!lexical.matches("P\\d{1,6}[YMD]")) return lexical;
        int count = Integer.parseInt(lexical.substring(1, lexical.length() - 1));
        return switch (lexical.charAt(lexical.length() - 1)) {
            case 'Y' -> visitor.text("tryout.years", count);
            case 'M' -> visitor.text("tryout.months", count);
            default -> visitor.text("tryout.days", count);
        };
    }

    /** The name as the text has it; with a link, where this server knows the thing. */
    private Html name(String name, String iri) {
        Html shown = e("bdi", name).with("lang", found.language());
        return known(iri).<Html>map(thing -> e("a", shown).with("href", thing.address())
            .with("title", label(thing))).orElse(shown);
    }

    private String title(Trial.Named named) {
        String kind = Kind.of(named.kind()).map(each -> each.in(visitor)).orElse(named.kind());
        String called = known(named.iri()).map(this::label).orElse(named.name());
        return kind + visitor.text("tryout.colon") + called + " · " + sure(named.tier());
    }

    private Html tier(String tier) {
        return e("span.chip", sure(tier));
    }

    private String sure(String tier) {
        return switch (tier) {
            case "A" -> visitor.text("tryout.tier-a");
            case "B" -> visitor.text("tryout.tier-b");
            default -> visitor.text("tryout.tier-c");
        };
    }

    /** The words of the ORG vocabulary have no label in the ontology. */
    private Html role(String iri) {
        return switch (iri) {
            case "http://www.w3.org/ns/org#member" -> e("span", visitor.text("tryout.holder"));
            case "http://www.w3.org/ns/org#organization" -> e("span", visitor.text("tryout.organisation"));
            default -> term(iri);
        };
    }

    private Html term(String iri) {
        return Labels.html(terms.of(NodeFactory.createURI(iri)));
    }

    private String label(Thing thing) {
        return thing.label(visitor.nameLanguages()).getLiteralLexicalForm();
    }

    private Optional<Thing> known(String iri) {
        return iri.startsWith(base) ? names.at(iri.substring(base.length())) : Optional.empty();
    }
}
