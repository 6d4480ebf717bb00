package hkig.export;

/** Why an export could not be made, in one line for people. */
public final class ExportFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ExportFailure(String message, Throwable cause) {
        super(message, cause);
    }

    ExportFailure(String message) {
        super(message);
    }
}
