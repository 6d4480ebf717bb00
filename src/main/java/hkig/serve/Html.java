package hkig.serve;

/** Text and addresses for HTML: the one place where they are escaped. */
final class Html {

    private Html() { }

    /** Text as it may stand between tags and inside quoted attributes. Controls that HTML forbids become U+FFFD. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
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
        return out.toString();
    }

    /** A link, or the bare text where the address is none that a browser should follow. */
    static String link(String address, String text) {
        if (!address.startsWith("/id/") && !address.startsWith("https://") && !address.startsWith("http://"))
            return "<bdi>" + escape(text) + "</bdi>";
        return "<a href=\"" + escape(address) + "\" rel=\"noreferrer\"><bdi>" + escape(text) + "</bdi></a>";
    }
}
