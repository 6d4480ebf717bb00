package hkig.serve.explore;

import hkig.serve.names.Thing;
import hkig.serve.web.Dates;
import hkig.serve.web.Kind;
import hkig.serve.web.Visitor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** What is read, as the values of JSON. */
final class Answers {

    private final Around around;
    private final Visitor visitor;

    Answers(Around around, Visitor visitor) {
        this.around = around;
        this.visitor = visitor;
    }

    Map<String, Object> near(Thing thing, Choice choice) {
        Neighbourhood near = around.of(thing, choice);
        Node node = NodeFactory.createURI(thing.iri());
        List<Map<String, Object>> neighbours = new ArrayList<>();
        for (Neighbour each : near.shown()) {
            Map<String, Object> entry = thing(each.thing());
            entry.put("facts", each.facts().size());
            entry.put("links", links(each.facts(), node));
            neighbours.add(entry);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("thing", thing(thing));
        answer.put("total", near.total());
        answer.put("offset", choice.offset());
        answer.put("more", Math.max(0, near.total() - choice.offset() - neighbours.size()));
        answer.put("cut", near.cut());
        answer.put("kinds", near.kinds().entrySet().stream().map(each -> kind(each.getKey(), each.getValue())).toList());
        answer.put("neighbours", neighbours);
        return answer;
    }

    Map<String, Object> paths(Thing from, Thing to, Paths paths) {
        Paths.Found found = paths.between(NodeFactory.createURI(from.iri()), NodeFactory.createURI(to.iri()));
        List<Map<String, Object>> ways = new ArrayList<>();
        for (List<Node> way : found.ways()) {
            List<Map<String, Object>> things = new ArrayList<>();
            List<Map<String, Object>> steps = new ArrayList<>();
            for (int i = 0; i < way.size(); i++) {
                things.add(thing(around.thing(way.get(i))));
                if (i == 0) continue;
                List<Fact> joining = paths.joining(way.get(i - 1), way.get(i));
                steps.add(Map.of("facts", joining.size(), "links", links(joining, way.get(i - 1))));
            }
            ways.add(Map.of("things", things, "steps", steps));
        }
        return Map.of("from", thing(from), "to", thing(to), "paths", ways, "complete", found.complete());
    }

    private Map<String, Object> kind(Kind kind, int count) {
        return Map.of("kind", kind.word(), "label", kind.in(visitor), "count", count);
    }

    private Map<String, Object> thing(Thing thing) {
        Node label = thing.label(visitor.nameLanguages());
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("iri", thing.iri());
        entry.put("path", thing.path());
        entry.put("address", thing.address());
        entry.put("label", label.getLiteralLexicalForm());
        entry.put("language", label.getLiteralLanguage());
        entry.put("kind", thing.kind().word());
        entry.put("kindLabel", thing.kind().in(visitor));
        entry.put("articles", thing.articles());
        return entry;
    }

    private List<Map<String, Object>> links(List<Fact> facts, Node end) {
        return around.links(facts, end, visitor).stream().map(this::link).toList();
    }

    private Map<String, Object> link(Link link) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("relation", link.fact().relation().name().toLowerCase(java.util.Locale.ROOT));
        entry.put("forwards", link.forwards());
        entry.put("label", link.label().getLiteralLexicalForm());
        entry.put("language", link.label().getLiteralLanguage());
        entry.put("when", link.period().shown());
        link.period().first().ifPresent(year -> entry.put("first", year));
        link.period().last().ifPresent(year -> entry.put("last", year));
        link.fact().node().ifPresent(node -> {
            entry.put("fact", node.getURI());
            entry.put("address", "/id/" + node.getURI().substring(around.base().length()));
        });
        entry.put("curated", !link.sources().isEmpty());
        entry.put("tier", link.evidence().stream().map(Evidence::tier).sorted().findFirst().orElse(""));
        entry.put("evidence", link.evidence().stream().map(this::evidence).toList());
        entry.put("sources", link.sources());
        return entry;
    }

    private Map<String, Object> evidence(Evidence evidence) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("quote", evidence.quote());
        entry.put("title", evidence.title().getLiteralLexicalForm());
        entry.put("language", evidence.title().getLiteralLanguage());
        entry.put("date", evidence.date());
        entry.put("dateShown", evidence.date().isEmpty() ? "" : Dates.shown(evidence.date(), visitor.language()));
        entry.put("address", evidence.address());
        entry.put("article", evidence.article());
        entry.put("page", "/id/" + evidence.article().substring(around.base().length()));
        entry.put("tier", evidence.tier());
        return entry;
    }
}
