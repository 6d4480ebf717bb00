package hkig;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "retract", mixinStandardHelpOptions = true,
        description = "Takes articles back: the graph is then what it would be without them.",
        footer = {"", "Examples:",
            "  hkig retract https://www.example.org/a",
            "  hkig retract page.html",
            "  hkig retract https://w3id.org/hkig/id/article/abcdefghijklmnop"})
final class RetractCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Mixin
    private Home home;

    @Parameters(arity = "1..*", paramLabel = "ARTICLE",
            description = "The article's IRI, id or address, or a part of one that no other article has.")
    private List<String> articles;

    @Override
    public Integer call() throws IOException {
        Talk talk = Talk.on(command.commandLine().getErr());
        return Beside.run(home, talk, serving -> serving.retract(articles, talk::say),
                loader -> loader.retract(articles, talk));
    }
}
