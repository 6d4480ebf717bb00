package hkig.serve.answer;

import org.apache.jena.query.QueryCancelledException;

/** Text that looks now and then, while it is read, whether its query is over, and then ends it. */
final class WatchedText implements CharSequence {

    private final String text;
    private final Course course;
    private int reads;

    WatchedText(String text, Course course) {
        this.text = text;
        this.course = course;
    }

    @Override public char charAt(int index) {
        if ((++reads & 0xFFFF) == 0 && course.over()) throw new QueryCancelledException();
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
