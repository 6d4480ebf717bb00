package hkig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.knowledge.Knowledge;
import hkig.knowledge.Sources;
import hkig.knowledge.Terms;
import hkig.model.Article;
import hkig.model.Resolution;
import hkig.model.Span;
import hkig.read.PageMarks;
import hkig.read.Reader;
import hkig.read.Reading;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
        Stream<Article> seeds = new Reader(Sources.load(HOME), PageMarks.load(HOME)).read("seeds/articles/hkstp-20-years.txt")
                .filter(Reading.Read.class::isInstance).map(reading -> ((Reading.Read) reading).article());
        return Stream.concat(seeds, Stream.of(
                article("zh-Hant", "晨星生物科技與海角機械人簽署合作備忘錄", "2024年3月5日", """
                        (香港,2024年3月5日)— 晨星生物科技有限公司（晨星生物）與海角機械人有限公司昨日簽署合作備忘錄，為期五年。
                        晨星生物科技有限公司行政總裁陳大文表示：「公司去年籌得逾3億5000萬港元，員工增至1.2萬名。」
                        海角機械人有限公司的廠房佔地約2,000平方米，生產線投資人民幣三千萬元，銷售額按年增長25%，市值介乎50億至60億美元。
                        晨星生物科技有限公司最少聘請三百名研究人員，獲不超過HK$20萬資助，並與近40間初創企業合作。"""),
                article("en", "Morning Star Biotech and Cape Robotics sign memorandum", "5 March 2024", """
                        (Hong Kong, 5 March 2024) Morning Star Biotech Limited and Cape Robotics Limited today signed a memorandum of understanding.
                        Morning Star Biotech Limited raised more than HK$1.2 billion and will hire about 300 researchers.
                        "We will work with Cape Robotics Limited for years to come," said Chan Tai-man, Chief Executive Officer of Morning Star Biotech Limited.
                        Cape Robotics Limited has at least 40 per cent of the market and a plant of 2,000 square metres worth up to US$3.5 million."""),
                article("zh-Hans", "晨星生物科技获投资", "2024年3月5日", """
                        （香港，2024年3月5日）晨星生物科技有限公司今日宣布获得超过2亿美元投资，研发人员达1500名。""")));
    }

    private static Article article(String language, String title, String day, String body) {
        int at = (title + "\n" + body).indexOf(day);
        return new Article("test-" + language, "test", 1, Optional.empty(), title, body, language,
                Optional.of(new Article.Dated(LocalDate.of(2024, 3, 5), Optional.of(new Span(at, at + day.length())), "date line")),
                Optional.empty(), "0".repeat(64));
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
                if (!Set.of("value", "minValue", "maxValue").contains(evidence.getPropertyResourceValue(RDF.predicate).getLocalName())) continue;
                Resource selector = evidence.getProperty(term("oa:hasTarget")).getResource().getProperty(term("oa:hasSelector")).getResource();
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
        Predicate<Resource> isEvidence = node -> Stream.of("hkig:Evidence", "oa:SpecificResource", "oa:TextQuoteSelector", "hkig:Article")
                .anyMatch(type -> node.hasProperty(RDF.type, term(type)));
        Set<String> unproven = new TreeSet<>();
        graph.listSubjects().toList().stream().filter(isEvidence.negate())
                .filter(node -> node.listProperties().toList().stream().anyMatch(s -> !ofItself.contains(s.getPredicate())))
                .filter(node -> bodyQuotes(node).isEmpty()).forEach(node -> unproven.add(node.getURI()));
        assertEquals(Set.of(), unproven);
    }

    /** Holds a property's every value against a test, and names those that fail. */
    private void each(Property property, java.util.function.BiPredicate<Resource, RDFNode> test) {
        List<String> failed = new ArrayList<>();
        for (Statement s : graph.listStatements(null, property, (RDFNode) null).toList())
            if (!test.test(s.getSubject(), s.getObject()))
                failed.add(s.getSubject() + " " + s.getObject() + " in " + bodyQuotes(s.getSubject()) + numberQuotes(s.getSubject()));
        assertTrue(failed.isEmpty(), () -> property + " cannot be read again:\n" + String.join("\n", failed));
    }

    /** The quotes that prove one triple. */
    private Set<String> quotes(Resource subject, String property, RDFNode object) {
        Set<String> quotes = new TreeSet<>();
        for (Resource evidence : graph.listSubjectsWithProperty(RDF.subject, subject).toList())
            if (evidence.hasProperty(RDF.predicate, term(property)) && evidence.hasProperty(RDF.object, object)) quotes.add(quote(evidence));
        return quotes;
    }

    private Set<String> numberQuotes(Resource figure) {
        Set<String> quotes = new TreeSet<>();
        for (String role : List.of("hkig:value", "hkig:minValue", "hkig:maxValue"))
            figure.listProperties(term(role)).toList().forEach(s -> quotes.addAll(quotes(figure, role, s.getObject())));
        return quotes;
    }

    private Set<String> bodyQuotes(Resource thing) {
        Set<String> quotes = new TreeSet<>();
        graph.listSubjectsWithProperty(term("oa:hasBody"), thing).forEach(evidence -> quotes.add(quote(evidence)));
        return quotes;
    }

    private static String quote(Resource evidence) {
        return evidence.getProperty(term("oa:hasTarget")).getResource().getProperty(term("oa:hasSelector")).getResource()
                .getProperty(term("oa:exact")).getString();
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
