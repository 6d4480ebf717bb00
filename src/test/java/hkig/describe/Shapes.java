package hkig.describe;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.lib.ShLib;

/** The shapes that every description of the dataset is held to. */
public final class Shapes {

    private static final Graph SHAPES = RDFDataMgr.loadGraph("src/test/resources/hkig/describe/shapes.ttl");

    private Shapes() { }

    public static boolean conforms(Graph description) {
        return ShaclValidator.get().validate(SHAPES, description).conforms();
    }

    public static void assertConforms(Graph description) {
        ValidationReport report = ShaclValidator.get().validate(SHAPES, description);
        ByteArrayOutputStream problems = new ByteArrayOutputStream();
        ShLib.printReport(problems, report);
        assertTrue(report.conforms(), problems::toString);
    }
}
