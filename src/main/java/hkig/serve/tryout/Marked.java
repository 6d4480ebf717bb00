package hkig.serve.tryout;

import static hkig.serve.web.Html.e;

import hkig.serve.web.Html;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A text with places marked in it. A place within another is a mark within its mark; one that reaches beyond another is
 * marked in two pieces, since elements cannot overlap.
 */
final class Marked {

    private record Piece(int start, int end, Mention mention) { }

    private final String text;
    private final PriorityQueue<Piece> waiting = new PriorityQueue<>(
        Comparator.comparingInt(Piece::start).thenComparing(Comparator.comparingInt(Piece::end).reversed()));

    private Marked(String text) {
        this.text = text;
    }

    /** The pieces of a part of the text. */
    static List<Html> html(String text, Trial.Place part, List<Mention> mentions) {
        Marked marked = new Marked(text);
        for (Mention mention : mentions)
            for (Trial.Place place : mention.places()) {
                int start = Math.max(place.start(), part.start());
                int end = Math.min(place.end(), part.end());
                if (start < end) marked.waiting.add(new Piece(start, end, mention));
            }
        return marked.pieces(part.start(), part.end(), false);
    }

    private List<Html> pieces(int from, int to, boolean linked) {
        List<Html> pieces = new ArrayList<>();
        int at = from;
        while (!waiting.isEmpty() && waiting.peek().start() < to) {
            Piece next = waiting.poll();
            int end = Math.min(next.end(), to);
            if (end < next.end()) waiting.add(new Piece(end, next.end(), next.mention()));
            if (at < next.start()) pieces.add(new Html.Text(text.substring(at, next.start())));
            Mention mention = next.mention();
            // A link within a link is none.
            boolean links = !linked && mention.address().isPresent();
            List<Html> within = pieces(next.start(), end, linked || links);
            pieces.add(e("mark", links ? e("a", within).with("href", mention.address().get()) : within)
                .with("class", mention.kind()).with("title", mention.title()));
            at = end;
        }
        if (at < to) pieces.add(new Html.Text(text.substring(at, to)));
        return pieces;
    }
}
