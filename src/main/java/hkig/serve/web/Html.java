package hkig.serve.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A piece of HTML: text, or an element. Whatever text it is made of is escaped when it is written, in this one place;
 * there is no way to put markup in as a string. Immutable.
 */
public sealed interface Html {

    /** Writes it out, escaped. */
    void write(StringBuilder out);

    /** Text as it is meant: {@code <} stays a less-than sign for the reader. */
    record Text(String text) implements Html {

        @Override public void write(StringBuilder out) {
            escape(text, out);
        }
    }

    /**
     * JSON-LD in a page: data that no browser runs.
     *
     * @param json a JSON text; {@code <}, {@code >} and {@code &} in it are written as escapes of JSON
     */
    record Data(String json) implements Html {

        @Override public void write(StringBuilder out) {
            out.append("<script type=\"application/ld+json\">")
                .append(json.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"))
                .append("</script>");
        }
    }

    /**
     * An element.
     *
     * @param selector name, classes and id as CSS writes them: {@code "a.button"}, {@code "section.card#newest"}
     * @param content strings, numbers and pieces of HTML, also in streams, collections and optionals of them
     */
    static Element e(String selector, Object... content) {
        Element empty = Element.EMPTIES.computeIfAbsent(selector, Element::empty);
        return new Element(empty.name, empty.attributes, List.copyOf(flat(Stream.of(content)).toList()));
    }

    private static Stream<Html> flat(Stream<?> content) {
        return content.flatMap(each -> switch (each) {
            case Html html -> Stream.of(html);
            case String text -> Stream.of(new Text(text));
            case Number number -> Stream.of(new Text(number.toString()));
            case Stream<?> more -> flat(more);
            case List<?> more -> flat(more.stream());
            case Optional<?> maybe -> flat(maybe.stream());
            default -> throw new IllegalArgumentException("no content of an element: " + each.getClass());
        });
    }

    /** An element with its attributes and what stands in it. */
    record Element(String name, Map<String, String> attributes, List<Html> content) implements Html {

        /** An element for each selector: they are written in the code, so that there are few of them. */
        private static final Map<String, Element> EMPTIES = new ConcurrentHashMap<>();
        private static final Pattern SELECTOR = Pattern.compile("([a-z][A-Za-z0-9]*)((?:[.#][A-Za-z][A-Za-z0-9_-]*)*)");
        private static final Pattern PART = Pattern.compile("([.#])([A-Za-z0-9_-]+)");
        private static final Pattern ATTRIBUTE = Pattern.compile("(?!on|style$)[a-z][A-Za-z0-9:-]*");
        private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction");
        private static final Set<String> EMPTY = Set.of("br", "hr", "img", "input", "link", "meta", "source", "wbr");

        private static Element empty(String selector) {
            Matcher parts = SELECTOR.matcher(selector);
            if (!parts.matches()) throw new IllegalArgumentException("no selector of an element: " + selector);
            Map<String, String> attributes = new LinkedHashMap<>();
            List<String> classes = new ArrayList<>();
            for (Matcher part = PART.matcher(parts.group(2)); part.find();)
                if (part.group(1).equals("#")) attributes.put("id", part.group(2));
                else classes.add(part.group(2));
            if (!classes.isEmpty()) attributes.put("class", String.join(" ", classes));
            return new Element(parts.group(1), attributes, List.of());
        }

        /**
         * The element with one more attribute. An address that a browser should not follow is left out: only paths of
         * this server, {@code http:}, {@code https:} and positions ({@code geo:}) are followed.
         *
         * @throws IllegalArgumentException for {@code style} and {@code on...}, which no page of ours may use
         */
        public Element with(String attribute, String value) {
            if (!ATTRIBUTE.matcher(attribute).matches())
                throw new IllegalArgumentException("no attribute of ours: " + attribute);
            if (ADDRESSES.contains(attribute) && !isFollowed(value)) return this;
            Map<String, String> more = new LinkedHashMap<>(attributes);
            more.put(attribute, value);
            return new Element(name, more, content);
        }

        /** The element with an attribute that has no value, such as {@code hidden}, where the condition holds. */
        public Element when(boolean condition, String attribute) {
            return condition ? with(attribute, "") : this;
        }

        /** The element with an attribute where the condition holds. */
        public Element when(boolean condition, String attribute, String value) {
            return condition ? with(attribute, value) : this;
        }

        private static boolean isFollowed(String address) {
            return address.matches("(?s)/(?![/\\\\]).*|/|[?#].*|https?://.*|geo:[0-9.,-]+");
        }

        @Override public void write(StringBuilder out) {
            out.append('<').append(name);
            attributes.forEach((attribute, value) -> {
                out.append(' ').append(attribute);
                if (value.isEmpty()) return;
                out.append("=\"");
                escape(value, out);
                out.append('"');
            });
            out.append('>');
            if (EMPTY.contains(name)) return;
            content.forEach(each -> each.write(out));
            out.append("</").append(name).append('>');
        }
    }

    /** Controls that HTML forbids become U+FFFD. */
    private static void escape(String text, StringBuilder out) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\t', '\n', '\r' -> out.append((char) c);
                default -> out.appendCodePoint(
                    Character.isISOControl(c) || c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c);
            }
        });
    }
}
