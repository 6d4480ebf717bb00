package hkig.serve.answer;

/** A query came with the id of one that runs. */
public final class NameTaken extends Exception {

    private static final long serialVersionUID = 1L;

    NameTaken() { }
}
