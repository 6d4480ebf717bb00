package hkig.serve;

import java.util.List;
import java.util.function.Consumer;

/**
 * What a serving process does on behalf of a command run beside it. Each call says what happens line by line and
 * returns the exit code of the command.
 */
public interface Control {

    /** Loads the sources. They are read by the serving process: paths are absolute. */
    int load(List<String> sources, Consumer<String> talk);

    /** Takes articles back. */
    int retract(List<String> articles, Consumer<String> talk);
}
