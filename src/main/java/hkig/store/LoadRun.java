package hkig.store;

import java.time.Instant;

/**
 * One run of {@code load}, {@code retract} or {@code serve} that wrote, kept as {@code prov:Activity} in the graph
 * {@code loads}: the one place where the store knows the time.
 *
 * @param knowledge fingerprint of the knowledge it used
 * @param put articles whose graph was written
 * @param unchanged articles skipped by their stamp
 * @param skipped articles that could not be read
 * @param retracted articles taken back
 * @param written quads added and removed, all batches together
 */
public record LoadRun(Instant started, Instant ended, String knowledge, int put, int unchanged, int skipped,
        int retracted, Written written) { }
