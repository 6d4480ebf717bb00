package hkig.serve;

import java.time.Duration;

/**
 * What the public server holds itself to.
 *
 * @param port port on the loopback; 0 takes a free one
 * @param timeout after this a query ends, answered or not
 * @param rows the most rows (of a SELECT) or triples (of a CONSTRUCT or DESCRIBE) in one answer
 */
public record Settings(int port, Duration timeout, int rows) {

    /** Port 3330, 30 seconds, 100,000 rows. */
    public static final Settings USUAL = new Settings(3330, Duration.ofSeconds(30), 100_000);

    public Settings {
        if (port < 0 || port > 65_535) throw new IllegalArgumentException("port " + port + ": expected 0 to 65535");
        if (timeout.isNegative() || timeout.isZero())
            throw new IllegalArgumentException("timeout " + timeout + ": expected more than nothing");
        if (rows < 1 || rows == Integer.MAX_VALUE)
            throw new IllegalArgumentException("row limit " + rows + ": expected 1 or more");
    }

    public Settings withPort(int port) {
        return new Settings(port, timeout, rows);
    }
}
