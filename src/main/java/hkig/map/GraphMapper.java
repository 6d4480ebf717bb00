package hkig.map;

import hkig.knowledge.Knowledge;
import hkig.knowledge.Terms;
import hkig.model.Article;
import hkig.model.Entity;
import hkig.model.Fact;
import hkig.model.PartialDate;
import hkig.model.Value;
import hkig.model.Resolution;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;

/** Resolved values to the triples of an article's named graph. No blank nodes, no clock: the same input, the same graph. */
public final class GraphMapper {

    private final Knowledge knowledge;

    public GraphMapper(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The graph of an article: what it names and states, each with its evidence. Tier C is left out. */
    public Model map(Resolution resolution) {
        return new Mapping(resolution).model;
    }

    private final class Mapping {

        private final Model model = ModelFactory.createDefaultModel();
        private final Resolution resolution;
        private final Article article;
        private final Labels labels = new Labels(knowledge);
        private final EvidenceMapper evidence;
        private final Map<String, Entity> entities = new HashMap<>();
        private final Map<String, Fact> nodes = new HashMap<>();

        Mapping(Resolution resolution) {
            this.resolution = resolution;
            this.article = resolution.extraction().article();
            this.evidence = new EvidenceMapper(model, resolution, knowledge.base());
            resolution.extraction().entities().stream().filter(e -> Asserted.is(e, resolution.extraction()))
                    .forEach(e -> entities.put(e.local(), e));
            Asserted.facts(resolution.extraction()).forEach(f -> nodes.put(f.local(), f));
            article();
            entities.values().stream().sorted(java.util.Comparator.comparing(Entity::local)).forEach(this::entity);
            nodes.values().stream().sorted(java.util.Comparator.comparing(Fact::local)).forEach(this::fact);
        }

        private void article() {
            Resource node = thing(resolution.article());
            type(node, "Article");
            node.addProperty(property("dcterms:title"), model.createLiteral(article.title(), article.language()));
            node.addProperty(property("dcterms:language"), article.language());
            node.addProperty(property("hkig:byteHash"), article.byteHash());
            node.addProperty(property("hkig:textHash"), Hash.of(article.text()));
            article.address().ifPresent(a -> node.addProperty(property("schema:url"), thing(Iris.escape(a))));
            article.translations().forEach(a -> node.addProperty(property("schema:workTranslation"), thing(Iris.escape(a))));
            article.publisher().ifPresent(p -> node.addProperty(property("dcterms:publisher"), p));
            article.date().ifPresent(d -> {
                RDFNode day = typed(PartialDate.of(d.day()));
                node.addProperty(property("dcterms:issued"), day);
                d.span().ifPresent(s -> evidence.value(s, node, property("dcterms:issued"), day, "date-line", "TierA"));
            });
        }

        private void entity(Entity entity) {
            Resource node = thing(resolution.iris().get(entity.local()));
            type(node, entity.type());
            labels.add(node, entity, article.language());
            thing(resolution.article()).addProperty(property("schema:mentions"), node);
            evidence.entity(entity, node);
        }

        private void fact(Fact fact) {
            if (fact.type().equals("Statement")) {
                statement(fact);
                return;
            }
            Resource node = thing(resolution.iris().get(fact.local()));
            type(node, fact.type());
            fact.roles().forEach((role, values) -> values.forEach(v -> put(node, role, v)));
            if (fact.type().equals("Quotation"))
                article.date().ifPresent(d -> dated(node, "hkig:date", PartialDate.of(d.day())));
            evidence.fact(fact, node, this::node);
        }

        private void put(Resource node, String role, Value value) {
            if (value instanceof Value.Day(PartialDate date)) dated(node, role, date);
            else node(value).ifPresent(object -> node.addProperty(property(role), object));
        }

        private void dated(Resource node, String role, PartialDate date) {
            node.addProperty(property(role), typed(date));
            node.addProperty(property("hkig:earliest"), typed(PartialDate.of(date.earliest())));
            node.addProperty(property("hkig:latest"), typed(PartialDate.of(date.latest())));
        }

        private void statement(Fact fact) {
            for (String subject : fact.things("rdf:subject"))
                fact.roles().forEach((role, values) -> {
                    if (role.startsWith("rdf:")) return;
                    Resource node = thing(resolution.iris().get(subject));
                    for (Value value : values) {
                        put(node, role, value);
                        node(value).ifPresent(object -> evidence.statement(fact, node, property(role), object));
                    }
                });
        }

        private java.util.Optional<RDFNode> node(Value value) {
            return switch (value) {
                case Value.Thing t -> entities.containsKey(t.local())
                        ? java.util.Optional.of(thing(resolution.iris().get(t.local()))) : java.util.Optional.empty();
                case Value.Known k -> {
                    Resource node = thing(resolution.iris().get(k.key()));
                    type(node, knowledge.thing(k.key()).map(n -> n.type()).orElse("Organisation"));
                    if (!knowledge.isCurated(node.getURI())) labels.known(node, k.name(), article.language());
                    yield java.util.Optional.of(node);
                }
                case Value.Node n -> nodes.containsKey(n.local())
                        ? java.util.Optional.of(thing(resolution.iris().get(n.local()))) : java.util.Optional.empty();
                case Value.Text t -> java.util.Optional.of(t.language().isEmpty() ? model.createLiteral(t.text())
                        : model.createLiteral(t.text(), t.language()));
                case Value.Number n -> java.util.Optional.of(decimal(n.value()));
                case Value.Day d -> java.util.Optional.of(typed(d.date()));
                case Value.Truth t -> java.util.Optional.of(model.createTypedLiteral(t.value()));
                case Value.Term t -> java.util.Optional.of(model.createTypedLiteral(t.duration(), XSDDatatype.XSDduration));
                case Value.Individual i -> java.util.Optional.of(thing(Terms.HKIG + i.name()));
            };
        }

        private void type(Resource node, String type) {
            node.addProperty(RDF.type, thing(Terms.HKIG + type));
            knowledge.ontology().superTypes(Terms.HKIG + type).forEach(above -> node.addProperty(RDF.type, thing(above)));
        }

        private Resource thing(String iri) {
            return model.createResource(iri);
        }
    }

    static Property property(String prefixed) {
        return ResourceFactory.createProperty(prefixed.startsWith("rdf:")
                ? RDF.getURI() + prefixed.substring(4) : Terms.iri(prefixed));
    }

    /** In the canonical form of XSD 1.1: no point in whole numbers, no zeros at the end. */
    static RDFNode decimal(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return ResourceFactory.createTypedLiteral(plain.signum() == 0 ? "0" : plain.toPlainString(), XSDDatatype.XSDdecimal);
    }

    static RDFNode typed(PartialDate date) {
        return ResourceFactory.createTypedLiteral(date.toString(), switch (date.datatype()) {
            case "date" -> XSDDatatype.XSDdate;
            case "gYearMonth" -> XSDDatatype.XSDgYearMonth;
            default -> XSDDatatype.XSDgYear;
        });
    }
}
