package hkig.read;

/** Why a source or a part of it could not be read; becomes a {@link Reading.Skipped} at the border. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;
    private final String where;

    Unreadable(String where, String reason) {
        super(reason);
        this.where = where;
    }

    Unreadable(String reason) {
        this("", reason);
    }

    Reading.Skipped in(String source) {
        return new Reading.Skipped(source, where, getMessage());
    }

    /** The same at a place known only further out. */
    Reading.Skipped in(String source, String outer) {
        return new Reading.Skipped(source, where.isEmpty() ? outer : outer + ", " + where, getMessage());
    }
}
