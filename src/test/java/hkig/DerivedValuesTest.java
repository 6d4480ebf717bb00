package hkig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.knowledge.Knowledge;
import hkig.knowledge.Sources;
import hkig.knowledge.Terms;
import hkig.model.Article;
import hkig.model.Resolution;
import hkig.read.PageMarks;
import hkig.read.Reader;
import hkig.read.Reading;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Every value typed from an article is read again from its evidence, by {@link ReadAgain}, which shares no code. */
@ParameterizedClass
@MethodSource("articles")
class DerivedValuesTest {

    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final Knowledge KNOWLEDGE = Knowledge.load(HOME, Terms.BASE);
    private static final Pipeline PIPELINE = new Pipeline(KNOWLEDGE);

    private final Article article;
    private final Model graph;
    private final LocalDate today;

    DerivedValuesTest(Article article) {
        this.article = article;
        Resolution resolution = PIPELINE.resolve(article);
        this.graph = PIPELINE.graph(resolution);
        this.today = article.date().map(Article.Dated::day).orElse(null);
    }

    static Stream<Article> articles() {
        Stream<Article> seeds = new Reader(Sources.load(HOME), PageMarks.load(HOME))
                .read("seeds/articles/hkstp-20-years.txt").filter(Reading.Read.class::isInstance)
                .map(reading -> ((Reading.Read) reading).article());
        return Stream.concat(seeds, InventedArticles.all());
    }

    @Test
    void somethingIsFound() {
        assertFalse(graph.listSubjectsWithProperty(RDF.type, term("hkig:Evidence")).toList().isEmpty());
    }

    @Test
    void eachQuoteIsTheTextAtItsOffsetsInCodePoints() {
        int[] text = article.text().codePoints().toArray();
        each(term("oa:exact"), (selector, quote) -> {
            int start = selector.getProperty(term("oa:start")).getInt();
            int end = selector.getProperty(term("oa:end")).getInt();
            return quote.asLiteral().getString().equals(new String(text, start, end - start));
        });
    }

    @Test
    void eachNumberIsReadAgain() {
        each(term("hkig:value"), (figure, value) -> quotes(figure, "hkig:value", value).stream().map(ReadAgain::numbers)
                .anyMatch(n -> n.size() == 1 && same(n.getFirst(), value)));
        for (String end : List.of("hkig:minValue", "hkig:maxValue"))
            each(term(end), (figure, value) -> quotes(figure, end, value).stream().map(ReadAgain::numbers)
                    .anyMatch(n -> n.size() == 2 && same(end.equals("hkig:minValue") ? n.getFirst() : n.getLast(), value)));
    }

    /** A quote that begins inside a number, or behind its currency, would be read again to the same wrong value. */
    @Test
    void noNumberIsCutOutOfALongerOne() {
        String text = article.text();
        Set<String> cut = new TreeSet<>();
        for (Resource figure : graph.listSubjectsWithProperty(RDF.type, term("hkig:Figure")).toList())
            for (Resource evidence : graph.listSubjectsWithProperty(RDF.subject, figure).toList()) {
                String role = evidence.getPropertyResourceValue(RDF.predicate).getLocalName();
                if (!Set.of("value", "minValue", "maxValue").contains(role)) continue;
                Resource selector = selector(evidence);
                int start = text.offsetByCodePoints(0, selector.getProperty(term("oa:start")).getInt());
                int end = text.offsetByCodePoints(0, selector.getProperty(term("oa:end")).getInt());
                if (ReadAgain.endsInANumber(text.substring(0, start)) || ReadAgain.beginsInANumber(text.substring(end)))
                    cut.add(text.substring(Math.max(0, start - 6), start) + "[" + text.substring(start, end) + "]"
                            + text.substring(end, Math.min(text.length(), end + 4)));
            }
        assertEquals(Set.of(), cut);
    }

    @Test
    void eachCurrencyAndQualifierIsReadAgain() {
        each(term("hkig:currency"), (figure, value) -> numberQuotes(figure).stream()
                .anyMatch(quote -> ReadAgain.currency(quote).equals(value.asLiteral().getString())));
        each(term("hkig:qualifier"), (figure, value) -> numberQuotes(figure).stream()
                .anyMatch(quote -> ReadAgain.qualifier(quote).equals(value.asResource().getLocalName())));
    }

    @Test
    void eachDateIsReadAgain() {
        each(term("dcterms:issued"), (node, day) -> article.date().orElseThrow().span().isEmpty()
                || quotes(node, "dcterms:issued", day).stream().anyMatch(q -> ReadAgain.dates(q, null).contains(lexical(day))));
        for (String date : List.of("hkig:date", "hkig:from", "hkig:to", "hkig:startDate", "hkig:endDate", "hkig:launched",
                "hkig:closed", "hkig:asOf", "hkig:seenOn"))
            each(term(date), (node, day) -> isOnTheDayOfTheArticle(node) ? lexical(day).equals(String.valueOf(today))
                    : quotes(node, date, day).stream().anyMatch(q -> ReadAgain.dates(q, today).contains(lexical(day))));
    }

    /** A quotation, and holding a post as the article says, are dated by the date line alone. */
    private boolean isOnTheDayOfTheArticle(Resource node) {
        return node.hasProperty(RDF.type, term("hkig:Quotation")) || node.hasProperty(RDF.type, term("hkig:Tenure"));
    }

    @Test
    void eachTermIsReadAgain() {
        each(term("hkig:term"), (node, term) -> quotes(node, "hkig:term", term).stream()
                .anyMatch(quote -> ReadAgain.term(quote).equals(lexical(term))));
    }

    @Test
    void eachNameIsAQuote() {
        for (Property label : List.of(SKOS.prefLabel, SKOS.altLabel, term("hkig:nameInContext")))
            each(label, (thing, name) -> bodyQuotes(thing).contains(lexical(name)));
    }

    @Test
    void eachTextIsWithinAQuote() {
        for (String text : List.of("hkig:words", "hkig:title", "hkig:topic", "hkig:measureText", "hkig:otherParty"))
            each(term(text), (node, words) -> Stream.concat(bodyQuotes(node).stream(), quotes(node, text, words).stream())
                    .anyMatch(quote -> quote.contains(lexical(words))));
    }

    /** What is known and not named, as the government in 財政司司長, is only typed: its facts have the evidence. */
    @Test
    void noEvidenceNoFact() {
        Set<Property> ofItself = Set.of(RDF.type);
        Predicate<Resource> isEvidence = node -> Stream.of("hkig:Evidence", "oa:SpecificResource",
                "oa:TextQuoteSelector", "hkig:Article").anyMatch(type -> node.hasProperty(RDF.type, term(type)));
        Set<String> unproven = new TreeSet<>();
        graph.listSubjects().toList().stream().filter(isEvidence.negate())
                .filter(node -> node.listProperties().toList().stream().anyMatch(s -> !ofItself.contains(s.getPredicate())))
                .filter(node -> bodyQuotes(node).isEmpty()).forEach(node -> unproven.add(node.getURI()));
        assertEquals(Set.of(), unproven);
    }

    /** Holds a property's every value against a test, and names those that fail. */
    private void each(Property property, BiPredicate<Resource, RDFNode> test) {
        List<String> failed = new ArrayList<>();
        for (Statement s : graph.listStatements(null, property, (RDFNode) null).toList())
            if (!test.test(s.getSubject(), s.getObject()))
                failed.add(s.getSubject() + " " + s.getObject() + " in " + bodyQuotes(s.getSubject())
                        + numberQuotes(s.getSubject()));
        assertTrue(failed.isEmpty(), () -> property + " cannot be read again:\n" + String.join("\n", failed));
    }

    /** The quotes that prove one triple. */
    private Set<String> quotes(Resource subject, String property, RDFNode object) {
        Set<String> quotes = new TreeSet<>();
        for (Resource evidence : graph.listSubjectsWithProperty(RDF.subject, subject).toList())
            if (evidence.hasProperty(RDF.predicate, term(property)) && evidence.hasProperty(RDF.object, object))
                quotes.add(quote(evidence));
        return quotes;
    }

    private Set<String> numberQuotes(Resource figure) {
        Set<String> quotes = new TreeSet<>();
        for (String role : List.of("hkig:value", "hkig:minValue", "hkig:maxValue"))
            figure.listProperties(term(role)).toList()
                    .forEach(s -> quotes.addAll(quotes(figure, role, s.getObject())));
        return quotes;
    }

    private Set<String> bodyQuotes(Resource thing) {
        Set<String> quotes = new TreeSet<>();
        graph.listSubjectsWithProperty(term("oa:hasBody"), thing).forEach(evidence -> quotes.add(quote(evidence)));
        return quotes;
    }

    private static String quote(Resource evidence) {
        return selector(evidence).getProperty(term("oa:exact")).getString();
    }

    private static Resource selector(Resource evidence) {
        return evidence.getPropertyResourceValue(term("oa:hasTarget")).getPropertyResourceValue(term("oa:hasSelector"));
    }

    private static boolean same(BigDecimal number, RDFNode value) {
        return number.compareTo(new BigDecimal(lexical(value))) == 0;
    }

    private static String lexical(RDFNode value) {
        return value.asLiteral().getLexicalForm();
    }

    private static Property term(String prefixed) {
        return ResourceFactory.createProperty(Terms.iri(prefixed));
    }
}
