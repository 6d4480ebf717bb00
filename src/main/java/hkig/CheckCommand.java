package hkig;

import hkig.knowledge.Knowledge;
import hkig.link.Rules;
import hkig.map.KnowledgeGraphs;
import hkig.store.GraphStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hkig check}: whether our own files and what the store holds are as they should be. */
@Command(name = "check", mixinStandardHelpOptions = true,
        description = {"Says what is wrong in our own files and in the graphs of the store.",
            "Holds ontology, seeds, patterns and queries, and every graph, against shapes, terms, disjoint classes",
            "and the queries of queries/check. One line a problem; errors end it with exit code 1, warnings do not."},
        footer = {"", "Example:", "  hkig check --data /srv/hkig"})
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Home home;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter talk = spec.commandLine().getErr();
        Knowledge knowledge = home.knowledge();
        // Building it holds every pattern against its own examples.
        new Pipeline(knowledge);
        Rules.load(home.folder(), knowledge.fold());
        Checks checks = new Checks(knowledge, home.queries().checks());
        Set<Problem> problems = new LinkedHashSet<>();
        if (Opened.isThere(home)) {
            try (GraphStore store = Opened.store(home)) {
                problems.addAll(store.read(data -> checks.of(data, talk)));
            }
        } else {
            talk.println("hkig: no store in " + home.data() + ": only ontology and seeds are checked");
        }
        // The files may have been edited since the store was made from them.
        try (GraphStore files = GraphStore.inMemory(home.base())) {
            files.write(batch -> KnowledgeGraphs.of(knowledge).forEach(batch::put));
            problems.addAll(files.read(data -> checks.of(data, talk)));
        }
        problems.forEach(out::println);
        out.flush();
        talk.println(summary(knowledge, List.copyOf(problems), checks));
        return problems.stream().anyMatch(p -> p.severity().equals("error")) ? 1 : 0;
    }

    private static String summary(Knowledge knowledge, List<Problem> problems, Checks checks) {
        return "%d graphs, %d patterns, %d checks: %d errors, %d warnings, %d remarks".formatted(checks.graphs(),
                knowledge.patterns().size(), checks.count(), Problem.count(problems, "error"),
                Problem.count(problems, "warning"), Problem.count(problems, "info"));
    }
}
