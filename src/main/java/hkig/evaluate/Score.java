package hkig.evaluate;

/** How many were found rightly, how many were missed, how many were found that are none. */
public record Score(int found, int missed, int surplus) {

    static final Score NONE = new Score(0, 0, 0);

    /** The quantile of the normal distribution that leaves 2.5 % on either side. */
    private static final double Z = 1.959963984540054;

    /** An interval of shares; from 0 to 1 where nothing was counted. */
    public record Interval(double low, double high) { }

    Score plus(int moreFound, int moreMissed, int moreSurplus) {
        return new Score(found + moreFound, missed + moreMissed, surplus + moreSurplus);
    }

    /** Share of what was found that is right; not a number where nothing was found. */
    public double precision() {
        return (double) found / (found + surplus);
    }

    /** Share of what is right that was found; not a number where there was nothing to find. */
    public double recall() {
        return (double) found / (found + missed);
    }

    /** Harmonic mean of precision and recall, 0 where nothing was found rightly. */
    public double f1() {
        return found == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
    }

    public Interval precisionInterval() {
        return wilson(found, found + surplus);
    }

    public Interval recallInterval() {
        return wilson(found, found + missed);
    }

    /**
     * The 95 % interval of a share of which only a few cases were seen. It takes the cases for independent, which those
     * of one article are not, so the truth is wider rather than narrower.
     *
     * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson 1927</a>
     */
    private static Interval wilson(int right, int of) {
        if (of == 0) return new Interval(0, 1);
        double share = (double) right / of;
        double square = Z * Z / of;
        double middle = (share + square / 2) / (1 + square);
        double half = Z / (1 + square) * Math.sqrt(share * (1 - share) / of + square / of / 4);
        return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
