package hkig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with JDKs made of a release file and a script, in a folder with a space and Chinese in its path. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher of Windows is another")
class LauncherTest {

    /** What a process printed on both its streams, and how it ended. */
    private record Outcome(long process, int exit, String output) { }

    @TempDir
    Path folder;
    private Path home;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void unpack() throws Exception {
        home = Files.createDirectories(folder.resolve("an 香港 (folder)"));
        Files.copy(Path.of("hkig"), home.resolve("hkig"));
        Files.createDirectories(home.resolve("lib"));
        Files.createFile(home.resolve("lib/hkig.jar"));
        // A PATH with what the script needs and no Java, whatever the machine has.
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("env", "sed", "readlink", "find", "head", "mkdir", "rm", "mv", "cat"))
            script(tools.resolve(tool), "exec " + onPath(tool) + " \"$@\"");
        environment.put("PATH", tools.toString());
        environment.put("HKIG_JDKS", Files.createDirectories(folder.resolve("jdks")).toString());
    }

    private static Path onPath(String tool) {
        return List.of(System.getenv("PATH").split(":")).stream().map(part -> Path.of(part, tool))
                .filter(Files::isExecutable).findFirst().orElseThrow();
    }

    /** A JDK whose java runs {@code script}; {@code $0} is the java. */
    private Path jdk(String name, String version, String script) throws IOException {
        Path jdk = folder.resolve("jdks").resolve(name);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), """
                IMPLEMENTOR="Us"
                JAVA_VERSION="%s"
                MODULES="java.base"
                """.formatted(version));
        for (String program : List.of("java", "javac")) script(jdk.resolve("bin").resolve(program), script);
        return jdk;
    }

    private static void script(Path file, String commands) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + commands + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    private Outcome run(String... arguments) throws Exception {
        return runAs(home.resolve("hkig"), arguments);
    }

    private Outcome runAs(Path launcher, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.pid(), process.waitFor(), output);
    }

    @Test
    void takesTheJdkThatIsNewEnough() throws Exception {
        environment.put("JAVA_HOME", jdk("a-17", "17.0.15", "echo seventeen").toString());
        jdk("b-1.8", "1.8.0_292", "echo eight");
        jdk("c 爪哇 21", "21", "echo twenty-one");
        assertEquals("twenty-one\n", run().output());
    }

    @Test
    void prefersTheOneThatIsNamed() throws Exception {
        jdk("21", "21.0.2", "echo twenty-one");
        environment.put("JAVA_HOME", jdk("25", "25.0.3", "echo twenty-five").toString());
        assertEquals("twenty-five\n", run().output());
        environment.put("HKIG_JAVA_HOME", jdk("26", "26-ea", "echo twenty-six").toString());
        assertEquals("twenty-six\n", run().output());
        environment.put("HKIG_JAVA_HOME", jdk("17", "17.0.1", "echo seventeen").toString());
        Outcome refused = run();
        assertEquals(1, refused.exit());
        assertTrue(refused.output().startsWith("hkig: HKIG_JAVA_HOME is " + folder.resolve("jdks/17") + ","),
                refused::output);
    }

    @Test
    void findsTheJdkBehindTheJavaOnThePathAndInVariables() throws Exception {
        environment.remove("HKIG_JDKS");
        Path jdk = jdk("25", "25.0.3", "echo twenty-five");
        environment.put("JAVA_HOME_25_X64", jdk.toString());
        assertEquals("twenty-five\n", run().output());
        environment.remove("JAVA_HOME_25_X64");
        Files.createSymbolicLink(folder.resolve("alternative"), jdk.resolve("bin/java"));
        Files.createSymbolicLink(folder.resolve("tools/java"), Path.of("../alternative"));
        assertEquals("twenty-five\n", run().output());
    }

    @Test
    void saysInOneSentenceWhatToInstall() throws Exception {
        Outcome none = run("serve");
        assertEquals(1, none.exit());
        assertEquals("hkig: a JDK 21 or later is needed and was not found: install one, for example Temurin 25"
                + " from https://adoptium.net, or put the folder of one that is installed into HKIG_JAVA_HOME.\n",
                none.output());
        Path old = jdk("17", "17.0.15", "echo seventeen");
        Outcome tooOld = run("serve");
        assertEquals(1, tooOld.exit());
        assertTrue(tooOld.output().contains("(only Java 17 in " + old + ")"), tooOld::output);
    }

    @Test
    void passesArgumentsUnchangedAndItsOwnPlaceAndBecomesTheProgram() throws Exception {
        jdk("25", "25.0.3", "echo $$; for argument do printf '<%s>\\n' \"$argument\"; done; exit 7");
        Outcome outcome = run("query", "-e", "SELECT * { ?s ?p \"香港\" }", "", "it's *", "$HOME\\");
        assertEquals(7, outcome.exit());
        List<String> lines = outcome.output().lines().toList();
        assertEquals(Long.toString(outcome.process()), lines.getFirst(), "a process in between would take the signals");
        int jar = lines.indexOf("<" + home.toRealPath().resolve("lib/hkig.jar") + ">");
        assertEquals(List.of("<query>", "<-e>", "<SELECT * { ?s ?p \"香港\" }>", "<>", "<it's *>", "<$HOME\\>"),
                lines.subList(jar + 1, lines.size()));
        assertTrue(lines.contains("<-Dhkig.home=" + home.toRealPath() + ">"), outcome::output);
        assertTrue(lines.contains("<-Dstdout.encoding=UTF-8>"), outcome::output);
    }

    @Test
    void startsThroughSymbolicLinks() throws Exception {
        jdk("25", "25.0.3", "printf '<%s>\\n' \"$@\"");
        Path first = Files.createSymbolicLink(folder.resolve("first"), Path.of(home.getFileName().toString(), "hkig"));
        Path second = Files.createSymbolicLink(folder.resolve("tools/hkig"), first);
        Outcome outcome = runAs(second, "--version");
        assertTrue(outcome.output().contains("<-Dhkig.home=" + home.toRealPath() + ">"), outcome::output);
    }

    @Test
    void givesTheProgramALocaleThatKnowsChinese() throws Exception {
        jdk("25", "25.0.3", "echo \"$LC_ALL\"");
        assertEquals("C.UTF-8\n", run().output());
        environment.put("LC_ALL", "C");
        assertEquals("C.UTF-8\n", run().output());
        environment.put("LC_ALL", "zh_HK.UTF-8");
        assertEquals("zh_HK.UTF-8\n", run().output());
    }

    @Test
    void saysWhatIsMissingWhereItCannotBuild() throws Exception {
        jdk("25", "25.0.3", "echo started");
        Files.createFile(home.resolve("pom.xml"));
        Outcome unbuilt = run("serve");
        assertEquals(1, unbuilt.exit());
        assertTrue(unbuilt.output().contains("install Maven 3.6.3 or later"), unbuilt::output);
        Files.delete(home.resolve("pom.xml"));
        Files.delete(home.resolve("lib/hkig.jar"));
        Outcome partial = run("serve");
        assertEquals(1, partial.exit());
        assertTrue(partial.output().contains("unpack the whole zip again"), partial::output);
    }

    @Test
    void buildsOnceAndSaysWhenTheBuildFails() throws Exception {
        jdk("25", "25.0.3", "echo started");
        Path pom = Files.createFile(home.resolve("pom.xml"));
        Files.createDirectories(home.resolve("src/main"));
        Path maven = folder.resolve("tools/mvn");
        script(maven, "echo not a statement; exit 1");
        Outcome failed = run("serve");
        assertEquals(1, failed.exit());
        assertEquals("hkig: building (once, about a minute)...\nnot a statement\n"
                + "hkig: the build failed; what Maven says of it stands above.\n", failed.output());
        assertFalse(Files.exists(home.resolve("target/.building")), "the lock stays");
        script(maven, "cd '" + home + "' && mkdir -p target/lib && : >target/lib/hkig.jar");
        assertEquals("hkig: building (once, about a minute)...\nstarted\n", run("serve").output());
        assertEquals("started\n", run("serve").output());
        Files.setLastModifiedTime(pom, FileTime.from(Instant.now().plusSeconds(60)));
        assertEquals("hkig: building (once, about a minute)...\nstarted\n", run("serve").output());
    }

    @Test
    void theLauncherOfWindowsIsReadableByItsShell() throws Exception {
        String text = Files.readString(Path.of("hkig.cmd"), StandardCharsets.US_ASCII);
        String windows = text.replace("\r\n", "\n").replace("\n", "\r\n");
        assertEquals(windows, text, "cmd misses labels where lines end in LF alone");
    }
}
