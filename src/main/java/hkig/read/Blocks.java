package hkig.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The paragraphs of an element: block elements and line breaks part them, inline elements do not. */
final class Blocks {

    /**
     * A run of text without a break.
     *
     * @param heading whether it stands in a heading
     * @param links whether most of it is links
     * @param element the innermost block element that it stands in
     */
    record Block(String text, boolean heading, boolean links, Element element) { }

    private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote", "body", "caption",
            "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
            "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main",
            "menu", "nav", "ol", "p", "pre", "section", "summary",
            "table", "tbody", "tfoot", "thead", "tr", "ul", "search", "video", "audio");
    private static final Set<String> CELLS = Set.of("td", "th");

    /** What a reader of the page does not see, or sees as a control. */
    static final String UNSEEN =
            "script, style, template, noscript, head, iframe, object, embed, svg, canvas, button, select, textarea,"
            + " input, rt, rp, body [hidden], body [aria-hidden=true], body [style~=(?i)(display\\s*:\\s*none"
            + "|visibility\\s*:\\s*(hidden|collapse)|(font-size|opacity)\\s*:\\s*0*\\.?0+(px|pt|em|rem|%)?\\s*(;|!|$))]";

    /** A character behind the mark that turns the direction of writing round: shown in another order than it is written in. */
    private static final Pattern OVERRIDDEN = Pattern.compile("\u202E[\\p{Cf}&&[^\u202C]]*+[^\\p{Cf}]");

    private Blocks() { }

    static boolean isBlock(Element element) {
        String tag = element.normalName();
        return BLOCKS.contains(tag) || CELLS.contains(tag);
    }

    /** Whether the element leads to another page; a heading's own anchor does not. */
    static boolean isLink(Element element) {
        return element.normalName().equals("a") && element.hasAttr("href")
                && (element.attr("href").length() < 2 || !element.attr("href").startsWith("#"));
    }

    private static boolean isOverride(Element element) {
        return element.normalName().equals("bdo") && element.attr("dir").equalsIgnoreCase("rtl");
    }

    static boolean isHeading(Element element) {
        String tag = element.normalName();
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }

    /** In the order of the page, none empty; without those that show their words in another order than they hold them. */
    static List<Block> of(Element root) {
        Collector collector = new Collector(root);
        NodeTraversor.traverse(collector, root);
        collector.flush(root);
        return collector.blocks;
    }

    /** The text of an element as one line. */
    static String line(Element element) {
        return Space.collapse(String.join(" ", of(element).stream().map(Block::text).toList()));
    }

    private static final class Collector implements NodeVisitor {

        private final List<Block> blocks = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private Element heading;
        private Element preformatted;
        private Element inside;
        private Element link;
        private int linked;

        Collector(Element root) {
            inside = root;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                String[] lines = preformatted == null ? new String[] {words.getWholeText()}
                        : words.getWholeText().split("\n", -1);
                for (int i = 0; i < lines.length; i++) {
                    if (i > 0) flush(inside);
                    text.append(lines[i]);
                }
                if (link != null) linked += Space.weight(words.getWholeText());
            } else if (node instanceof Element element) {
                if (isLink(element)) link = element;
                if (element.normalName().equals("br")) flush(inside);
                else if (CELLS.contains(element.normalName())) text.append(' ');
                else if (isOverride(element)) text.append('\u202E');
                else if (BLOCKS.contains(element.normalName())) {
                    flush(inside);
                    inside = element;
                    if (isHeading(element)) heading = element;
                    if (element.normalName().equals("pre")) preformatted = element;
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node == link) link = null;
            if (node instanceof Element element && isOverride(element)) text.append('\u202C');
            if (!(node instanceof Element element) || !BLOCKS.contains(element.normalName())) return;
            flush(element);
            if (element == heading) heading = null;
            if (element == preformatted) preformatted = null;
            if (element.parent() != null) inside = element.parent();
        }

        private void flush(Element element) {
            String line = OVERRIDDEN.matcher(text).find() ? "" : Space.collapse(text);
            boolean links = linked * 5 > Space.weight(line) * 3;
            text.setLength(0);
            linked = 0;
            if (!line.isEmpty()) blocks.add(new Block(line, heading != null, links, element));
        }
    }
}
