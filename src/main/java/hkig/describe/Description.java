package hkig.describe;

import static hkig.describe.Said.iri;
import static hkig.describe.Said.number;
import static hkig.describe.Said.term;
import static hkig.describe.Said.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * A dataset in VoID and DCAT 3: what it is, how much it holds, and where to fetch it. Without blank nodes, and the same
 * graph for the same arguments.
 *
 * @see <a href="https://www.w3.org/TR/void/">VoID</a>
 * @see <a href="https://www.w3.org/TR/vocab-dcat-3/">DCAT 3</a>
 */
public final class Description {

    private final Said said = new Said();
    private final String base;
    private final Node dataset;
    private final Census census;

    private Description(String base, Census census) {
        this.base = base;
        this.dataset = dataset(base);
        this.census = census;
    }

    /** The IRI of the dataset, below the base of the IRIs of things. */
    public static Node dataset(String base) {
        return iri(base + "dataset/hkig");
    }

    /**
     * Describes.
     *
     * @param base of the IRIs of things
     * @param document address of the description itself
     * @param endpoint address of the SPARQL endpoint that answers over the dataset; empty where none does
     */
    public static Graph of(Census census, String base, String document, Optional<String> endpoint,
            List<Distribution> distributions) {
        Description description = new Description(base, census);
        description.said.read("dataset.ttl", base);
        description.head();
        description.partitions();
        description.links();
        description.access(document, endpoint, distributions);
        return description.said.graph();
    }

    private void head() {
        said.add(dataset, "void:uriSpace", text(base))
            .add(dataset, "void:triples", number(census.triples()))
            .add(dataset, "void:classes", number(census.classes().size()))
            .add(dataset, "void:properties", number(census.properties().size()))
            .add(dataset, "dcterms:identifier", text(dataset.getURI()));
        census.examples().forEach(example -> said.add(dataset, "void:exampleResource", iri(example)));
        census.first().ifPresent(day -> said.add(dataset, "dcterms:issued", day));
        census.last().ifPresent(day -> said.add(dataset, "dcterms:modified", day));
        Stream.concat(census.classes().keySet().stream(), census.properties().keySet().stream())
            .map(iri -> iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1)).distinct()
            .filter(namespace -> !namespace.isEmpty() && !namespace.startsWith(base))
            .forEach(namespace -> said.add(dataset, "void:vocabulary", iri(namespace)));
    }

    private void partitions() {
        census.classes().forEach((type, members) -> {
            Node part = part("class", type);
            said.add(dataset, "void:classPartition", part).type(part, "void:Dataset")
                .add(part, "void:class", iri(type)).add(part, "void:entities", number(members));
        });
        census.properties().forEach((property, triples) -> {
            Node part = part("property", property);
            said.add(dataset, "void:propertyPartition", part).type(part, "void:Dataset")
                .add(part, "void:property", iri(property)).add(part, "void:triples", number(triples));
        });
    }

    private void links() {
        census.links().forEach((links, triples) -> {
            Node set = part("links", links.property() + " " + links.host());
            Node others = part("linked", links.host());
            said.add(dataset, "void:subset", set).type(set, "void:Linkset")
                .add(set, "void:linkPredicate", iri(links.property())).add(set, "void:triples", number(triples))
                .add(set, "void:subjectsTarget", dataset).add(set, "void:objectsTarget", others)
                .type(others, "void:Dataset").add(others, "void:uriSpace", text(links.host()));
        });
    }

    private void access(String document, Optional<String> endpoint, List<Distribution> distributions) {
        Node page = iri(document);
        Node catalogue = iri(document + "#catalogue");
        said.type(page, "void:DatasetDescription", "foaf:Document").add(page, "foaf:primaryTopic", dataset)
            .add(page, "dcterms:title", text("Description of the Hong Kong Innovation Graph", "en"),
                text("香港創新圖譜的描述", "zh-Hant"));
        said.type(catalogue, "dcat:Catalog").add(catalogue, "dcat:dataset", dataset)
            .add(catalogue, "dcterms:license", iri("https://creativecommons.org/licenses/by/4.0/"))
            .add(catalogue, "dcterms:title", text("Data of hkig", "en"), text("hkig 數據目錄", "zh-Hant"))
            .add(catalogue, "dcterms:description", text("One dataset and the ways to take it.", "en"),
                text("一個數據集及其取用方式。", "zh-Hant"));
        endpoint.map(Said::iri).ifPresent(service -> {
            said.add(dataset, "void:sparqlEndpoint", service).add(catalogue, "dcat:service", service);
            said.type(service, "dcat:DataService").add(service, "dcat:endpointURL", service)
                .add(service, "dcat:endpointDescription", service).add(service, "dcat:servesDataset", dataset)
                .add(service, "dcterms:conformsTo", iri("https://www.w3.org/TR/sparql11-protocol/"))
                .add(service, "dcterms:title", text("SPARQL endpoint", "en"), text("SPARQL 查詢端點", "zh-Hant"));
        });
        distributions.forEach(each -> distribution(document, each));
    }

    private void distribution(String document, Distribution distribution) {
        Node node = iri(document + "#" + distribution.name());
        Node address = iri(distribution.address());
        said.add(dataset, "dcat:distribution", node).type(node, "dcat:Distribution")
            .add(node, "dcterms:title", text(distribution.title().en(), "en"), text(distribution.title().zh(), "zh-Hant"))
            .add(node, "dcterms:license", iri("https://creativecommons.org/licenses/by/4.0/"))
            .add(node, "dcat:mediaType", mediaType(distribution.type())).add(node, "dcat:accessURL", address)
            .add(node, "dcat:downloadURL", address);
        said.add(dataset, "void:dataDump", address);
        Optional.ofNullable(FORMATS.get(distribution.type())).ifPresent(format -> said.add(dataset, "void:feature", format));
        distribution.file().ifPresent(file -> {
            Node sum = iri(node.getURI() + "-checksum");
            said.add(node, "dcat:byteSize", number(file.bytes())).add(node, "spdx:checksum", sum)
                .type(sum, "spdx:Checksum").add(sum, "spdx:algorithm", "spdx:checksumAlgorithm_sha256")
                .add(sum, "spdx:checksumValue", hexadecimal(file.sha256()));
            if (file.gzip()) said.add(node, "dcat:compressFormat", mediaType("application/gzip"));
        });
    }

    private static final Map<String, Node> FORMATS = Map.of("text/turtle", term("formats:Turtle"),
        "application/trig", term("formats:TriG"), "application/n-quads", term("formats:N-Quads"),
        "application/ld+json", term("formats:JSON-LD"));

    private static Node mediaType(String type) {
        return iri("https://www.iana.org/assignments/media-types/" + type);
    }

    private static Node hexadecimal(String digits) {
        return NodeFactory.createLiteralDT(digits, XSDDatatype.XSDhexBinary);
    }

    /** A part of the dataset, named by what it is about: short, and the same in every description. */
    private Node part(String kind, String about) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(about.getBytes(StandardCharsets.UTF_8));
            return iri(dataset.getURI() + "#" + kind + "-" + HexFormat.of().formatHex(hash, 0, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
