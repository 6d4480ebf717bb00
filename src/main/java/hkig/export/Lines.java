package hkig.export;

import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.atlas.lib.CharSpace;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.riot.process.normalize.NormalizeRDFTerms;

/** Terms and triples as N-Triples has them: UTF-8 without escapes, literals in the canonical form of XSD 1.1. */
final class Lines {

    private static final NodeFormatterNT FORMAT = new NodeFormatterNT(CharSpace.UTF8);

    private Lines() { }

    /** XSD 1.1: an integer value of {@code xsd:decimal} has no point; TDB2 gives it one. */
    static Node canonical(Node term) {
        return term.isLiteral() ? NormalizeRDFTerms.getXSD11().normalize(term) : term;
    }

    /** Subject, predicate and object, each followed by a space. */
    static String triple(Triple triple) {
        StringWriterI out = new StringWriterI();
        for (Node term : new Node[] {triple.getSubject(), triple.getPredicate(), canonical(triple.getObject())}) {
            FORMAT.format(out, term);
            out.print(' ');
        }
        return out.toString();
    }

    static String term(Node term) {
        StringWriterI out = new StringWriterI();
        FORMAT.format(out, canonical(term));
        return out.toString();
    }
}
