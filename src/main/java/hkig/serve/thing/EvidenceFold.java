package hkig.serve.thing;

import static hkig.serve.web.Html.e;

import hkig.serve.web.Dates;
import hkig.serve.web.Html;
import hkig.serve.web.Labels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * What proves a fact, folded: quotes with the words that matter marked, each with its article, rule and tier, and the
 * sources that curated facts were taken from. Places inside a longer quote become marks of it and are not repeated.
 */
final class EvidenceFold {

    /** The most quotes that one fold shows. */
    static final int MOST = 20;

    private static final int OPEN = 5;

    private final Reading reading;

    EvidenceFold(Reading reading) {
        this.reading = reading;
    }

    /**
     * @param sources where curated statements were taken from
     * @param involved the things whose names are marked
     * @return nothing where there is neither a proof nor a source
     */
    Optional<Html> of(Collection<Proof> proofs, Collection<Node> sources, Collection<Node> involved) {
        Map<Proof, List<Proof>> quotes = quotes(proofs);
        int count = quotes.size() + sources.size();
        if (count == 0) return Optional.empty();
        Set<String> words = words(involved);
        List<Html> parts = new ArrayList<>();
        quotes.entrySet().stream().limit(MOST).forEach(quote -> parts.add(figure(quote.getKey(), quote.getValue(), words)));
        if (quotes.size() > MOST) parts.add(e("p.quiet", reading.text("thing.more-quotes", quotes.size() - MOST)));
        parts.addAll(cuts(proofs));
        if (!sources.isEmpty()) parts.add(sources(sources));
        return Optional.of(e("details.proof",
            e("summary", reading.text(quotes.isEmpty() ? "thing.curated-from" : "thing.evidence"),
                e("span.count", reading.visitor().texts().number(count))), parts));
    }

    /** The quotes, not folded. */
    List<Html> open(Collection<Proof> proofs, Collection<Node> involved) {
        Set<String> words = words(involved);
        List<Html> parts = new ArrayList<>(Folded.list(reading.visitor(), "ul.quotes", quotes(proofs).entrySet().stream()
            .map(quote -> e("li", figure(quote.getKey(), quote.getValue(), words))).toList(), OPEN));
        parts.addAll(cuts(proofs));
        return parts;
    }

    /** How much evidence was not read, and the way to all of it. */
    List<Html> cuts(Collection<Proof> proofs) {
        return reading.proofs().cuts(proofs).stream().filter(cut -> cut.of().isURI()).<Html>map(cut -> e("p.notice",
            reading.text("thing.cut", cut.shown(), cut.all()), " ",
            e("a", reading.text("thing.cut-all")).with("href", Asking.evidence(cut.of())))).toList();
    }

    private Set<String> words(Collection<Node> involved) {
        return involved.stream().flatMap(reading.names()::all).collect(Collectors.toCollection(TreeSet::new));
    }

    Html sources(Collection<Node> sources) {
        return e("div.sources", e("p.quiet", reading.text("thing.curated-sources")),
            e("ul", Statements.sorted(sources).stream().map(source -> e("li",
                source.isURI() && !source.getURI().startsWith(reading.base())
                    ? Registers.html(source) : reading.values().html(source)))));
    }

    /** The longest passages to all the proofs inside them; of newer articles first, in the order of their text. */
    Map<Proof, List<Proof>> quotes(Collection<Proof> proofs) {
        LinkedHashMap<Proof, List<Proof>> quotes = new LinkedHashMap<>();
        proofs.stream().sorted(Comparator.comparing((Proof proof) -> date(proof.article()), Comparator.reverseOrder())
            .thenComparing(proof -> proof.article().toString()).thenComparing(Proof::start)
            .thenComparing(Proof::end, Comparator.reverseOrder())).forEach(proof -> {
                Map.Entry<Proof, List<Proof>> last = quotes.lastEntry();
                if (last != null && last.getKey().holds(proof)) last.getValue().add(proof);
                else quotes.put(proof, new ArrayList<>(List.of(proof)));
            });
        return quotes;
    }

    private String date(Node article) {
        return reading.statements().text(article, "dcterms:issued").orElse("");
    }

    private Html figure(Proof quote, List<Proof> inside, Set<String> words) {
        return e("figure.quote", blockquote(quote, inside, words), e("figcaption", article(quote.article()), how(inside)));
    }

    /** The passage with the places inside it and the words marked. */
    Html blockquote(Proof quote, Collection<Proof> inside, Collection<String> words) {
        Quote marked = new Quote(quote.quote());
        inside.stream().filter(proof -> proof.start() != quote.start() || proof.end() != quote.end())
            .forEach(proof -> marked.mark(proof.start() - quote.start(), proof.end() - quote.start()));
        Optional<String> language = reading.statements().text(quote.article(), "dcterms:language");
        return e("blockquote", e("p", marked.mark(words).html()).when(language.isPresent(), "lang", language.orElse("")));
    }

    /** Title, publisher, date, and the address that the article was read at. */
    Html article(Node article) {
        Statements statements = reading.statements();
        Stream<Html> more = Stream.of(
            statements.object(article, "dcterms:publisher").map(reading.values()::html),
            statements.text(article, "dcterms:issued").<Html>map(day -> Dates.html(day, reading.visitor().language())),
            statements.object(article, "schema:url").filter(Node::isURI)
                .<Html>map(at -> e("a", reading.text("thing.original")).with("href", at.getURI()).with("rel", "noreferrer")))
            .flatMap(Optional::stream).flatMap(each -> Stream.of(new Html.Text(" · "), each));
        return e("p", reading.values().link(article), more);
    }

    /** Tier in words and rule, of each proof once. */
    Html how(List<Proof> proofs) {
        Map<Node, Set<String>> rules = new LinkedHashMap<>();
        proofs.stream().sorted(Comparator.comparing(proof -> proof.tier().toString()))
            .forEach(proof -> rules.computeIfAbsent(proof.tier(), tier -> new TreeSet<>()).add(proof.rule()));
        return e("span.how", rules.entrySet().stream().map(tier -> e("span", tier(tier.getKey()), " · ",
            reading.text("thing.rule"), " ", tier.getValue().stream().map(rule -> e("code", rule)))));
    }

    /** The letters of the tiers, and the rules. */
    Html brief(List<Proof> proofs) {
        return e("span.how", proofs.stream().map(Proof::tier).distinct().sorted(Statements::compare)
                .map(tier -> tier.toString().replaceFirst(".*Tier", "") + " · "), reading.text("thing.rule"),
            proofs.stream().map(Proof::rule).distinct().sorted().flatMap(rule -> Stream.of(" ", e("code", rule))));
    }

    private Html tier(Node tier) {
        return tier.equals(Vocabulary.node("hkig:TierA")) ? new Html.Text(reading.text("thing.tier-a"))
            : tier.equals(Vocabulary.node("hkig:TierB")) ? new Html.Text(reading.text("thing.tier-b"))
            : Labels.html(reading.names().of(tier));
    }
}
