package hkig.serve.reconcile;

/** A request that cannot be answered; the message is for people. */
final class BadRequest extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    /** @param status 400, or 413 for what is too much */
    BadRequest(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
