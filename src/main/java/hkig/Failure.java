package hkig;

/** Why a command cannot do what was asked, one line for people: what was read, where, what was found and expected. */
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Failure(String message) {
        super(message);
    }

    Failure(String message, Throwable cause) {
        super(message, cause);
    }
}
