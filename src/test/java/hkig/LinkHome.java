package hkig;

import hkig.link.Web;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A home with few curated things, whose commands wait for no register: for tests of links. */
final class LinkHome implements AutoCloseable {

    private LinkHome() { }

    /** @param folder an empty one */
    static OwnHome make(Path folder) throws IOException {
        OwnHome home = new OwnHome(folder);
        for (String file : List.of("agreements.ttl", "funds.ttl", "posts.ttl", "identifiers.ttl", "programmes.ttl"))
            Files.delete(home.folder.resolve("seeds").resolve(file));
        return home;
    }

    /** Until it is closed, pauses take no time and answers little. */
    static LinkHome hurried() {
        LinkSource.limits = new Web.Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), 1 << 20, 2, Duration.ofMinutes(1));
        LinkSource.pause = time -> { };
        return new LinkHome();
    }

    @Override public void close() {
        LinkSource.limits = Web.Limits.USUAL;
        LinkSource.pause = Web.Pause.REAL;
    }
}
