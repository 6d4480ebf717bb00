package hkig.knowledge;

import hkig.model.Tier;

/** What the matcher of {@link Lexicon} can meet in a text. */
public sealed interface Term {

    /** A form of a known name; {@code safe} where it can stand alone. */
    record Name(Named named, String form, boolean safe, Tier tier) implements Term { }

    /** A word of a class of {@code seeds/language}: {@code SIGN}, {@code TITLE}, {@code ORG_HEAD}, ... */
    record Word(String type, String word, String value) implements Term { }
}
