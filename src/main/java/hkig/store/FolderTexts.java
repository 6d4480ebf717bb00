package hkig.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Texts in a folder, gzip, one file each named by its hash. A file is whole or absent, even after a crash. */
final class FolderTexts implements KeptTexts {

    private static final String SUFFIX = ".gz";
    private static final String UNSETTLED = ".tmp";

    private final Path folder;
    private final Map<String, Path> fresh = new LinkedHashMap<>();

    FolderTexts(Path folder) {
        this.folder = folder;
    }

    @Override
    public String put(byte[] text) {
        String hash = Hash.of(text);
        Path file = file(hash);
        if (fresh.containsKey(hash) || Files.exists(file)) return hash;
        Path unsettled = file.resolveSibling(hash + UNSETTLED);
        fresh.put(hash, unsettled);
        try {
            Files.createDirectories(file.getParent());
            Files.write(unsettled, pack(text));
        } catch (IOException e) {
            throw new StoreUnwritable(folder, e);
        }
        return hash;
    }

    @Override
    public void settle() {
        try {
            for (Path unsettled : fresh.values()) force(unsettled, StandardOpenOption.WRITE);
            Set<Path> folders = new TreeSet<>();
            for (var entry : fresh.entrySet()) {
                Path file = file(entry.getKey());
                Files.move(entry.getValue(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                folders.add(file.getParent());
            }
            if (!folders.isEmpty()) folders.add(folder);
            for (Path each : folders) forceFolder(each);
            fresh.clear();
        } catch (IOException e) {
            throw new StoreUnwritable(folder, e);
        }
    }

    @Override
    public void forget() {
        fresh.values().forEach(FolderTexts::remove);
        fresh.clear();
    }

    @Override
    public Optional<byte[]> get(String hash) {
        byte[] text;
        try {
            text = unpack(Files.readAllBytes(file(hash)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StoreFailure(file(hash) + " cannot be read (" + e.getMessage() + "): load its article again.", e);
        }
        if (!Hash.of(text).equals(hash))
            throw new StoreFailure(file(hash) + " is damaged (its bytes have another hash): load its article again.");
        return Optional.of(text);
    }

    @Override
    public void delete(String hash) {
        remove(file(hash));
    }

    @Override
    public void retain(Set<String> hashes) {
        if (!Files.isDirectory(folder)) return;
        try (Stream<Path> files = Files.walk(folder, 2)) {
            files.filter(Files::isRegularFile).filter(file -> !isOneOf(hashes, file)).forEach(FolderTexts::remove);
        } catch (IOException e) {
            throw new StoreUnwritable(folder, e);
        }
    }

    private static boolean isOneOf(Set<String> hashes, Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(SUFFIX) && hashes.contains(name.substring(0, name.length() - SUFFIX.length()));
    }

    /** A text that stays behind does no harm and goes at the next opening, so a failure here is none. */
    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            return;
        }
    }

    private Path file(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash + SUFFIX);
    }

    private static void force(Path file, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(file, how)) {
            channel.force(true);
        }
    }

    /** Makes the names in a folder last; Windows opens no folder, and there the move itself is journalled. */
    private static void forceFolder(Path folder) {
        try {
            force(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            return;
        }
    }

    private static byte[] pack(byte[] text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text);
        }
        return bytes.toByteArray();
    }

    private static byte[] unpack(byte[] packed) throws IOException {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return gzip.readAllBytes();
        }
    }
}
