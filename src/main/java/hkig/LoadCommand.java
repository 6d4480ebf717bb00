package hkig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "load", mixinStandardHelpOptions = true,
        description = {"Reads articles and adds what they state to the graph.",
            "What cannot be read is named, the rest is loaded; then the exit code is 1."},
        footer = {"", "Examples:",
            "  hkig load page.html press/            files and folders",
            "  hkig load https://www.example.org/a   a page of the web",
            "  hkig load articles.jsonl.gz           JSON lines with title, text and, where known, id, lang, date, url",
            "  cat page.html | hkig load -           standard input"})
final class LoadCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Mixin
    private Home home;

    @Parameters(arity = "1..*", paramLabel = "SOURCE",
            description = "Files, folders, http(s) addresses, or - for standard input.")
    private List<String> sources;

    @Override
    public Integer call() throws IOException {
        Talk talk = Talk.on(command.commandLine().getErr());
        List<String> absolute = sources.stream().map(LoadCommand::absolute).toList();
        return Beside.run(home, talk, serving -> {
            List<Path> copies = new ArrayList<>();
            try {
                List<String> readable = new ArrayList<>();
                for (String source : absolute) readable.add(source.equals("-") ? copy(copies).toString() : source);
                return serving.load(readable, talk::say);
            } finally {
                for (Path copy : copies) Files.deleteIfExists(copy);
            }
        }, loader -> loader.load(absolute, talk));
    }

    /** Standard input is ours alone: the serving process gets a copy of it. */
    private Path copy(List<Path> copies) throws IOException {
        Path copy = Files.createTempFile(home.data(), "standard-input", "");
        copies.add(copy);
        Files.copy(System.in, copy, StandardCopyOption.REPLACE_EXISTING);
        return copy;
    }

    /** So that another process finds it, and a later load knows the same file again. */
    private static String absolute(String source) {
        if (source.equals("-") || source.regionMatches(true, 0, "http://", 0, 7)
                || source.regionMatches(true, 0, "https://", 0, 8)) return source;
        try {
            return Path.of(source).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException e) {
            return source;
        }
    }
}
