package hkig.store;

/**
 * What a batch changed. The graph {@code loads} is not counted: it says when, not what.
 *
 * @param added quads that were not there before
 * @param removed quads that are there no more
 * @param graphs named graphs in which a quad was added or removed
 */
public record Written(long added, long removed, int graphs) {

    public boolean nothing() {
        return graphs == 0;
    }

    public Written plus(Written other) {
        return new Written(added + other.added, removed + other.removed, graphs + other.graphs);
    }
}
