package hkig.link;

/** Why a register or an endpoint could not be used, one line for people: who was asked, what came back, what to do. */
public final class LinkFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LinkFailure(String message) {
        super(message);
    }

    public LinkFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
