package hkig.serve;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/**
 * Where a serving process can be reached and with what token: {@code control.properties} in the data folder.
 *
 * @param port on the loopback
 * @param token 256 random bits, in hexadecimal
 * @param pid of the serving process
 */
record ControlFile(int port, String token, long pid) {

    static final String NAME = "control.properties";

    static String newToken() {
        byte[] bits = new byte[32];
        new SecureRandom().nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    /** What stands in the folder, or nothing where there is no such file or not one of ours. */
    static Optional<ControlFile> in(Path data) {
        Properties read = new Properties();
        try (Reader in = Files.newBufferedReader(data.resolve(NAME))) {
            read.load(in);
            int port = Integer.parseInt(read.getProperty("port", ""));
            String token = read.getProperty("token", "");
            if (port < 1 || port > 65_535 || !token.matches("[0-9a-f]{64}")) return Optional.empty();
            return Optional.of(new ControlFile(port, token, Long.parseLong(read.getProperty("pid", ""))));
        } catch (IOException | IllegalArgumentException absentOrNotOurs) {
            return Optional.empty();
        }
    }

    /** Writes it so that at no moment another user can read it, and nobody sees half of it. */
    void write(Path data) throws IOException {
        boolean posix = Files.getFileStore(data).supportsFileAttributeView("posix");
        FileAttribute<?>[] owner = posix
            ? new FileAttribute<?>[] {
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
            : new FileAttribute<?>[0];
        Path draft = Files.createTempFile(data, "control", ".tmp", owner);
        try {
            try (Writer out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                out.write("port=" + port + "\ntoken=" + token + "\npid=" + pid + "\n");
            }
            Files.move(draft, data.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Deletes the file where it is still this one: another process may have put its own in its place. */
    void delete(Path data) throws IOException {
        if (in(data).filter(this::equals).isPresent()) Files.deleteIfExists(data.resolve(NAME));
    }
}
