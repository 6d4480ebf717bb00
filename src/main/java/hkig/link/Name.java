package hkig.link;

/**
 * A name of a thing or of a record.
 *
 * @param language BCP 47, as its source has it, or empty
 * @param main whether it is the label, not one beside it
 */
public record Name(String text, String language, boolean main) {

    /** Names are compared within a script: Chinese characters, or any other. */
    boolean isHan() {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }
}
