package hkig.read;

import hkig.knowledge.InvalidKnowledge;
import hkig.knowledge.Sources;
import hkig.model.Article;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Reads articles from files, folders, standard input and http(s) addresses. Bad content never throws: it is a
 * {@link Reading.Skipped}.
 */
public final class Reader {

    private static final Pattern READABLE = Pattern.compile("(?i).+\\.(html?|xhtml|txt|jsonl|json)(\\.gz)?");
    private static final int SNIFFED = 1_024;

    private enum Form { HTML, TEXT, JSON, JSON_LINES }

    private final HtmlPage html;
    private final PageMarks marks;
    private final ArticleMaker maker;
    private final JsonItems items;

    /** @throws InvalidKnowledge if selectors of the sources are not CSS; it lists them all */
    public Reader(Sources sources, PageMarks marks) {
        this.html = new HtmlPage(sources, marks);
        this.marks = marks;
        this.maker = new ArticleMaker(marks, sources);
        this.items = new JsonItems(maker);
    }

    /**
     * The articles of a source, one after the other; close the stream.
     *
     * @param source a file, a folder (below it .html .htm .xhtml .txt .jsonl .json and these with .gz, in the order of
     *     their paths), {@code -} for standard input, or an http(s) address
     */
    public Stream<Reading> read(String source) {
        if (source.equals("-")) return read(System.in, "standard input");
        if (source.regionMatches(true, 0, "http://", 0, 7) || source.regionMatches(true, 0, "https://", 0, 8))
            return fetched(source);
        Path path;
        try {
            path = Path.of(source);
        } catch (InvalidPathException e) {
            return Stream.of(new Reading.Skipped(source, "", "neither a file nor an http(s) address: "
                    + e.getReason()));
        }
        if (Files.isDirectory(path)) return folder(source, path);
        if (!Files.exists(path)) return Stream.of(new Reading.Skipped(source, "", "there is no such file or folder"));
        return file(path, source, path.getFileName().toString());
    }

    /** The articles of a stream of bytes, whose form is told by its beginning. */
    public Stream<Reading> read(InputStream in, String name) {
        return opened(in, name, name);
    }

    /**
     * Somebody's own text, of which nothing is cut.
     *
     * @param title may be empty: then the first line is it where one follows and it is short enough
     * @param language BCP 47; empty to tell by the text
     */
    public Reading typed(String title, String text, Optional<String> language, Optional<LocalDate> day) {
        String name = "own text";
        try {
            Draft draft = PlainText.typed(title, text, day);
            Article article = maker.verbatim(draft, name, name, Bytes.hash(text.getBytes(StandardCharsets.UTF_8)));
            return new Reading.Read(language.map(chosen -> new Article(name, name, 1, Optional.empty(), article.title(),
                    article.body(), chosen, article.date(), article.publisher(), article.byteHash())).orElse(article));
        } catch (Unreadable e) {
            return e.in(name);
        }
    }

    private Stream<Reading> folder(String source, Path folder) {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).filter(file -> isReadable(file.getFileName().toString()))
                    .sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            return Stream.of(new Reading.Skipped(source, "", "the folder cannot be read: " + e.getMessage()));
        }
        if (files.isEmpty())
            return Stream.of(new Reading.Skipped(source, "",
                    "no file to read in this folder; expected .html .htm .xhtml .txt .jsonl .json, or these with .gz"));
        return files.stream().flatMap(f -> file(f, f.toString(), folder.relativize(f).toString().replace('\\', '/')));
    }

    private static boolean isReadable(String name) {
        return !name.startsWith(".") && READABLE.matcher(name).matches();
    }

    private Stream<Reading> file(Path file, String source, String name) {
        try {
            return opened(Files.newInputStream(file), source, name);
        } catch (IOException e) {
            return Stream.of(new Reading.Skipped(source, "", "the file cannot be opened: " + e));
        }
    }

    private Stream<Reading> opened(InputStream opened, String source, String name) {
        try {
            InputStream in = unzipped(new BufferedInputStream(opened));
            in.mark(SNIFFED);
            byte[] head = in.readNBytes(SNIFFED);
            in.reset();
            Bytes.checkText(head);
            Form form = form(name, head);
            if (form == Form.JSON_LINES) return JsonLines.stream(in, source, name, items);
            try (in) {
                return page(new Piece(source, name, Optional.empty(), List.of(), Bytes.read(in)), form);
            }
        } catch (Unreadable e) {
            return Stream.of(e.in(source));
        } catch (IOException e) {
            return Stream.of(new Reading.Skipped(source, "", "cannot be read: " + e.getMessage()));
        }
    }

    private Stream<Reading> fetched(String address) {
        try {
            Fetch.Fetched got = Fetch.get(address);
            byte[] bytes = got.bytes();
            Form form = switch (got.mediaType()) {
                case "text/html", "application/xhtml+xml" -> Form.HTML;
                case "text/plain" -> form(got.address().replaceFirst("[?#].*", ""), bytes);
                default -> form("", bytes);
            };
            List<String> charsets = got.charset().stream().toList();
            Piece piece = new Piece(address, address, Optional.of(got.address()), charsets, bytes);
            if (form != Form.JSON_LINES) return page(piece, form);
            return JsonLines.stream(new ByteArrayInputStream(bytes), address, address, items);
        } catch (Unreadable e) {
            return Stream.of(e.in(address));
        }
    }

    private Stream<Reading> page(Piece piece, Form form) {
        try {
            Bytes.checkText(piece.bytes());
            if (form == Form.JSON) return items.file(piece).stream();
            List<String> charsets = new ArrayList<>(piece.charsets());
            if (form == Form.HTML) Charsets.declared(piece.bytes()).ifPresent(charsets::add);
            String text = Charsets.decode(piece.bytes(), charsets);
            if (text.isBlank()) throw new Unreadable("nothing but white space; expected an article");
            List<Draft> drafts = form == Form.HTML ? html.read(text, piece.address()) : PlainText.split(text, marks);
            if (drafts.isEmpty()) throw new Unreadable("no article in this text; expected a title and paragraphs");
            String hash = Bytes.hash(piece.bytes());
            List<Reading> readings = new ArrayList<>();
            for (int part = 1; part <= drafts.size(); part++)
                readings.add(reading(drafts.get(part - 1), piece, part, hash));
            return readings.stream();
        } catch (Unreadable e) {
            return Stream.of(e.in(piece.source()));
        }
    }

    private Reading reading(Draft draft, Piece piece, int part, String hash) {
        String id = piece.name() + (part == 1 ? "" : "#" + part);
        try {
            return new Reading.Read(maker.article(draft, id, piece.source(), part, hash));
        } catch (Unreadable e) {
            return e.in(piece.source(), "article " + part);
        }
    }

    private static InputStream unzipped(BufferedInputStream in) throws IOException {
        in.mark(2);
        byte[] head = in.readNBytes(2);
        in.reset();
        return Bytes.isGzip(head) ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16)) : in;
    }

    /** By the name's ending, else by how it begins. */
    private static Form form(String name, byte[] head) {
        String lower = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) return Form.JSON_LINES;
        if (lower.endsWith(".json")) return Form.JSON;
        if (lower.matches(".*\\.(html?|xhtml)")) return Form.HTML;
        String start = new String(head, 0, Math.min(head.length, SNIFFED), StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<!--")
                || start.startsWith("<?xml")
                || !lower.endsWith(".txt") && start.startsWith("<")) return Form.HTML;
        if (lower.endsWith(".txt")) return Form.TEXT;
        if (start.startsWith("[")) return Form.JSON;
        int lineEnd = start.indexOf('\n');
        boolean wholeLine = lineEnd < 0 || start.substring(0, lineEnd).stripTrailing().endsWith("}");
        return !start.startsWith("{") ? Form.TEXT : wholeLine ? Form.JSON_LINES : Form.JSON;
    }
}
