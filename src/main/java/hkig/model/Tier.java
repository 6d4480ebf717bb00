package hkig.model;

/** How sure a thing is, by where it comes from; A is the surest. */
public enum Tier {
    A, B, C;

    public Tier worse(Tier other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Tier better(Tier other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
