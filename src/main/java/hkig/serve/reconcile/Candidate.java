package hkig.serve.reconcile;

import java.util.Map;

/**
 * A thing that may be meant.
 *
 * @param score 0 to 100
 * @param match whether it is surely meant, and no other
 * @param features what the score is made of, by name: numbers and truth values
 */
record Candidate(Entry entry, double score, boolean match, Map<String, Object> features) { }
