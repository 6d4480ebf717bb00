package hkig.extract;

import hkig.model.Span;

/**
 * Words and who said them.
 *
 * @param told where the speaker is told, which may be another sentence than that of the words
 */
record Said(Candidate speaker, Span words, boolean direct, Span told) { }
