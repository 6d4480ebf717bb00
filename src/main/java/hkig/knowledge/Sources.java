package hkig.knowledge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** The sites of {@code seeds/sources.ttl}, by IRI. */
public record Sources(List<Source> all) {

    private static final String NAMESPACE = "https://w3id.org/hkig/ontology#";

    public Sources {
        all = List.copyOf(all);
    }

    /** The site that the http(s) address belongs to. */
    public Optional<Source> at(String address) {
        return all.stream().filter(source -> source.holds(address)).findFirst();
    }

    /** The site kind that a page's {@code <meta name="generator">} names, whatever its host. */
    public Optional<Source> madeBy(String generator) {
        return all.stream().filter(source -> source.generator().filter(generator::equalsIgnoreCase).isPresent())
                .findFirst();
    }

    /**
     * Reads {@code seeds/sources.ttl}.
     *
     * @throws InvalidKnowledge if the file is missing or not Turtle, or a site lacks what it needs; it lists all
     *     problems
     */
    public static Sources load(Path home) {
        Path file = home.resolve("seeds").resolve("sources.ttl");
        if (!Files.isRegularFile(file))
            throw new InvalidKnowledge(List.of(file + ": there is no such file; the sites stand there"));
        Model model = ModelFactory.createDefaultModel();
        try {
            RDFParser.source(file).lang(Lang.TURTLE).errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(model);
        } catch (RiotException e) {
            throw new InvalidKnowledge(List.of(file + ": not Turtle: " + e.getMessage()));
        }
        List<String> problems = new ArrayList<>();
        List<Source> all = model.listSubjectsWithProperty(RDF.type, term("Site")).toList().stream()
                .sorted(Comparator.comparing(Resource::getURI))
                .map(site -> source(site, file, problems)).toList();
        if (!problems.isEmpty()) throw new InvalidKnowledge(problems);
        return new Sources(all);
    }

    private static Source source(Resource site, Path file, List<String> problems) {
        String where = file + ", " + site.getURI() + ": ";
        List<String> hosts = texts(site, term("host"));
        Optional<String> generator = one(site, "generator", where, problems);
        if (hosts.isEmpty() && generator.isEmpty())
            problems.add(where + "has no hkig:host and no hkig:generator, so no page is its");
        Optional<String> title = one(site, "titleSelector", where, problems);
        Optional<String> body = one(site, "bodySelector", where, problems);
        if (title.isEmpty()) problems.add(where + "has no hkig:titleSelector");
        if (body.isEmpty()) problems.add(where + "has no hkig:bodySelector");
        String name = texts(site, RDFS.label).stream().findFirst().orElse(site.getURI());
        Map<String, String> publishers = new TreeMap<>();
        site.listProperties(DCTerms.publisher).forEach(s -> publishers.put(s.getLanguage(), s.getString()));
        return new Source(site.getURI(), name, hosts, generator, one(site, "pageSelector", where, problems), publishers,
                texts(site, DCTerms.language).stream().findFirst(),
                one(site, "articleSelector", where, problems), title.orElse(""),
                one(site, "linkSelector", where, problems), one(site, "dateSelector", where, problems),
                texts(site, term("dateFormat")), body.orElse(""), texts(site, term("dropSelector")));
    }

    private static Optional<String> one(Resource site, String term, String where, List<String> problems) {
        List<String> values = texts(site, term(term));
        if (values.size() > 1)
            problems.add(where + "has " + values.size() + " hkig:" + term + ", expected one; CSS takes a comma");
        return values.stream().findFirst();
    }

    private static List<String> texts(Resource site, Property property) {
        return site.listProperties(property).toList().stream().map(s -> s.getObject())
                .filter(RDFNode::isLiteral).map(o -> o.asLiteral().getLexicalForm()).sorted().toList();
    }

    private static Property term(String name) {
        return ResourceFactory.createProperty(NAMESPACE, name);
    }
}
