package hkig.link;

/**
 * A record of a register that may be a thing of ours.
 *
 * @param iri what a link would point to
 * @param about a few words for people, may be empty
 * @param vouched whether the register itself is sure of it
 */
public record Candidate(String iri, String label, String about, Profile profile, boolean vouched) { }
