package hkig.serve.query;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the SPARQL page in a real browser: opens it before them, and holds each to what goes for every page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnQueryPage {

    Reading page;

    @BeforeAll void start(@TempDir Path folder) throws Exception {
        page = Reading.begin(folder);
    }

    @AfterEach void holdsWhatGoesForEveryPage() {
        page.holds();
    }

    @AfterAll void stop() {
        if (page != null) page.close();
    }
}
