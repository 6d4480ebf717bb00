package hkig.serve.answer;

/** A query that ended without an answer: it ran out of time, or too many others ran. The message is for people. */
public final class QueryStopped extends Exception {

    private static final long serialVersionUID = 1L;

    QueryStopped(String message) {
        super(message);
    }
}
