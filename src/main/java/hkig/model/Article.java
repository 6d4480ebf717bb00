package hkig.model;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One article as published. Its text is {@code title}, one line feed, {@code body}; all offsets count in that text.
 *
 * @param id the source item's own id where it has one, else its address or file name; {@code #2}, {@code #3} for later
 *     articles of a page
 * @param source what was read: a file or an address, for messages
 * @param part place among the articles of its page, from 1
 * @param address the article's own canonical http(s) address, as the page gives it
 * @param title one line, NFC
 * @param body paragraphs separated by one line feed, NFC, without navigation, scripts and footers
 * @param language BCP 47: {@code zh-Hant}, {@code zh-Hans} or {@code en}
 * @param date day of publication, with where it was read
 * @param publisher name of the publisher, where the page or {@code seeds/sources.ttl} gives one
 * @param translations addresses that the page declares as the same text in another language
 * @param byteHash SHA-256 of the bytes that were read, lower-case hexadecimal
 */
public record Article(String id, String source, int part, Optional<String> address, String title, String body,
        String language, Optional<Dated> date, Optional<String> publisher,
        List<String> translations, String byteHash) {

    /**
     * The day of publication.
     *
     * @param span where the day stands in the article's text (the date line), absent when it comes from the page's data
     * @param origin where it was read, in words: {@code date line}, {@code JSON-LD datePublished}, ...
     */
    public record Dated(LocalDate day, Optional<Span> span, String origin) { }

    public Article {
        if (title.indexOf('\n') >= 0) throw new IllegalArgumentException(id + ": the title has a line feed");
        if (!Normalizer.isNormalized(title, Normalizer.Form.NFC) || !Normalizer.isNormalized(body, Normalizer.Form.NFC))
            throw new IllegalArgumentException(id + ": the text is not in NFC");
        translations = List.copyOf(translations);
    }

    /** An article of which no translation is known. */
    public Article(String id, String source, int part, Optional<String> address, String title, String body, String language,
            Optional<Dated> date, Optional<String> publisher, String byteHash) {
        this(id, source, part, address, title, body, language, date, publisher, List.of(), byteHash);
    }

    public String text() {
        return title + "\n" + body;
    }

    public boolean isChinese() {
        return language.startsWith("zh");
    }
}
