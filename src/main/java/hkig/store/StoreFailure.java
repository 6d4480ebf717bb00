package hkig.store;

/** Why the store cannot do what was asked, in one line for people: which folder, what was found, what to do. */
public class StoreFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreFailure(String message) {
        super(message);
    }

    public StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
