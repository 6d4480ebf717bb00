package hkig;

import hkig.knowledge.InvalidKnowledge;
import hkig.link.LinkFailure;
import hkig.store.StoreFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells people what went wrong: one line a problem on standard error, and the exit code that fits. */
final class Troubles {

    private Troubles() { }

    /** What a command threw; exit code 1. */
    static int failed(Exception thrown, CommandLine command, ParseResult parsed) {
        for (String line : lines(thrown)) command.getErr().println("hkig: " + line);
        if (!isForeseen(thrown) && Boolean.getBoolean("hkig.trace")) thrown.printStackTrace(command.getErr());
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    /** What was typed is not what the command takes; exit code 2. */
    static int misused(ParameterException thrown, String[] arguments) {
        CommandLine command = thrown.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        String found = thrown.getMessage().lines().findFirst().orElse("");
        List<String> meant =
                thrown instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        command.getErr().println(name + ": " + found + (found.endsWith(".") ? "" : ".")
                + (meant.isEmpty() ? "" : " Did you mean " + String.join(" or ", meant) + "?")
                + " See: " + name + " --help");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** The lines to say of what was thrown: one a problem. */
    static List<String> lines(Throwable thrown) {
        return switch (thrown) {
            case InvalidKnowledge invalid -> invalid.problems();
            case UncheckedIOException wrapped -> lines(wrapped.getCause());
            case FileSystemException file -> List.of(file.getFile() + ": " + reason(file));
            case Failure failure -> List.of(failure.getMessage());
            case StoreFailure failure -> List.of(oneLine(failure));
            case LinkFailure failure -> List.of(failure.getMessage());
            case BindException port -> List.of(oneLine(port));
            case IOException io -> List.of(oneLine(io));
            default -> List.of("a fault of this program: " + oneLine(thrown)
                    + (Boolean.getBoolean("hkig.trace") ? "" : " (HKIG_JAVA_OPTS=-Dhkig.trace=true shows where)"));
        };
    }

    private static boolean isForeseen(Throwable thrown) {
        return thrown instanceof InvalidKnowledge || thrown instanceof Failure || thrown instanceof StoreFailure
                || thrown instanceof LinkFailure || thrown instanceof BindException;
    }

    private static String reason(FileSystemException file) {
        return switch (file) {
            case NoSuchFileException missing -> "there is no such file or folder";
            case AccessDeniedException denied -> "this user has no right to read or write it";
            case FileAlreadyExistsException there -> "there is a file of that name already";
            case NotDirectoryException other -> "expected a folder";
            default -> file.getReason() == null ? file.toString() : file.getReason();
        };
    }

    private static String oneLine(Throwable thrown) {
        String message = thrown instanceof StoreFailure || thrown instanceof BindException
                ? thrown.getMessage() : thrown.toString();
        return String.join(" ", message.lines().map(String::strip).toList());
    }
}
