package hkig.serve.answer;

import org.apache.jena.query.QueryCancelledException;

/** Text that looks at the clock now and then while it is read, and ends the query when its time is over. */
final class WatchedText implements CharSequence {

    private final String text;
    private final long deadline;
    private int reads;

    /** @param deadline a {@link System#nanoTime} */
    WatchedText(String text, long deadline) {
        this.text = text;
        this.deadline = deadline;
    }

    @Override public char charAt(int index) {
        if ((++reads & 0xFFFF) == 0 && System.nanoTime() - deadline > 0) throw new QueryCancelledException();
        return text.charAt(index);
    }

    @Override public int length() {
        return text.length();
    }

    @Override public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override public String toString() {
        return text;
    }
}
