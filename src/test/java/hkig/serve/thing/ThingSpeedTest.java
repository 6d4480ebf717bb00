package hkig.serve.thing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.serve.Sample;
import hkig.serve.answer.Prefixes;
import hkig.serve.answer.UnionView;
import hkig.serve.web.Visitor;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;

/** Says how long the page of a thing with 500 facts takes; a slow or busy machine fails nothing. */
class ThingSpeedTest {

    private static final int TIMES = 60;

    @Test void saysHowLongAThingWithManyFactsTakes() {
        UnionView view = new UnionView(ManyFacts.of(500), Prefixes.of(Sample.BASE));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        List<Long> elapsed = new ArrayList<>();
        List<Long> worked = new ArrayList<>();
        String page = "";
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            long work = threads.getCurrentThreadCpuTime();
            page = page(view);
            elapsed.add((System.nanoTime() - start) / 1_000_000);
            worked.add((threads.getCurrentThreadCpuTime() - work) / 1_000_000);
        }
        Collections.sort(elapsed);
        Collections.sort(worked);
        System.out.println("page of a thing with 500 facts, " + page.length() / 1024 + " KiB: median " + elapsed.get(TIMES / 2)
            + " ms, of these " + worked.get(TIMES / 2) + " ms of one processor; fastest " + elapsed.getFirst() + " ms");
        assertTrue(page.contains("Director 498"), "the last tenure is on the page");
        assertTrue(page.contains("Other 499"), "the last agreement is on the page");
    }

    private static String page(UnionView view) {
        return Txn.calculateRead(view, () -> {
            StringBuilder out = new StringBuilder();
            new ThingPage(Reading.of(view, Sample.BASE, Prefixes.of(Sample.BASE), Visitor.of("en")),
                NodeFactory.createURI(ManyFacts.THING)).page().main().forEach(part -> part.write(out));
            return out.toString();
        });
    }
}
