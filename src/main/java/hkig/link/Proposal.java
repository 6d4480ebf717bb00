package hkig.link;

import java.util.List;

/**
 * A record that may be a thing of ours, with how sure that is.
 *
 * @param thing IRI of the thing
 * @param candidate IRI of the record
 * @param score from 0 to 1
 * @param evidence what speaks for and against it, one line a sign, as {@code +4.0 name: ...}
 * @param proven whether both bear one identifier of a third register, which is proof and no likeness
 */
public record Proposal(String thing, String thingLabel, String candidate, String label, String about, double score,
        List<String> evidence, boolean proven) {

    public Proposal {
        evidence = List.copyOf(evidence);
    }
}
