package hkig.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * How much running text the block elements of a page hold. A block's own words count as running text where they have
 * the punctuation of sentences, or are long, and are not mostly links; an element has the sum of what stands in it.
 * One pass.
 */
final class Density {

    /** Weights, as {@link Space#weight} has them: of all text, of the text in links, of running text. */
    record Measure(int weight, int links, int running) {

        static final Measure NOTHING = new Measure(0, 0, 0);

        boolean isLinks() {
            return running == 0 && weight > 0 && links * 5 > weight * 3;
        }
    }

    private static final Pattern SENTENCE = Pattern.compile("[。，！？；]|[.,!?;](?=\\s|$|[\"”’)])");
    private static final int SHORTEST_RUN = 30;
    private static final int LONG_RUN = 120;
    private final Map<Element, Measure> measures = new IdentityHashMap<>();

    private Density() { }

    static Density of(Element root) {
        Density density = new Density();
        NodeTraversor.traverse(density.new Pass(), root);
        return density;
    }

    Measure at(Element element) {
        return measures.getOrDefault(element, Measure.NOTHING);
    }

    /**
     * The innermost element within {@code root} that still has the given share of the running text of the one around
     * it.
     */
    Element innermost(Element root, double share) {
        Element at = root;
        for (Element next = root; next != null; ) {
            at = next;
            next = null;
            for (Element child : at.children())
                if (at(child).running() > 0 && at(child).running() >= share * at(at).running()) next = child;
        }
        return at;
    }

    Element best(List<Element> elements) {
        Element best = null;
        for (Element element : elements) if (best == null || at(element).running() > at(best).running()) best = element;
        return best;
    }

    private final class Frame {
        final Element element;
        final StringBuilder own = new StringBuilder();
        int ownLinks;
        int weight;
        int links;
        int running;

        Frame(Element element) {
            this.element = element;
        }

        /** Ends the words that stand directly in the block; a line break or an inner block does so too. */
        void run() {
            int words = Space.weight(own);
            boolean sentences = words >= LONG_RUN || words >= SHORTEST_RUN && SENTENCE.matcher(own).find();
            weight += words;
            links += ownLinks;
            if (sentences && ownLinks * 2 < words) running += words - ownLinks;
            own.setLength(0);
            ownLinks = 0;
        }
    }

    private final class Pass implements NodeVisitor {

        private final Deque<Frame> open = new ArrayDeque<>();
        private int inLink;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words && !open.isEmpty()) {
                open.peek().own.append(words.getWholeText());
                if (inLink > 0) open.peek().ownLinks += Space.weight(words.getWholeText());
            } else if (node instanceof Element element) {
                if (Blocks.isLink(element)) inLink++;
                if (element.normalName().equals("br") && !open.isEmpty()) open.peek().run();
                if (!Blocks.isBlock(element) && !open.isEmpty()) return;
                if (!open.isEmpty()) open.peek().run();
                open.push(new Frame(element));
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) return;
            if (Blocks.isLink(element)) inLink--;
            if (open.isEmpty() || open.peek().element != element) return;
            Frame frame = open.pop();
            frame.run();
            measures.put(element, new Measure(frame.weight, frame.links, frame.running));
            if (open.isEmpty()) return;
            open.peek().weight += frame.weight;
            open.peek().links += frame.links;
            open.peek().running += frame.running;
        }
    }
}
