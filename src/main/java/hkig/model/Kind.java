package hkig.model;

/** What a name can stand for. */
public enum Kind {
    ORGANISATION("Organisation", "organisation"),
    PERSON("Person", "person"),
    PLACE("Park", "place"),
    FUND("Fund", "fund"),
    PROGRAMME("Programme", "programme"),
    EVENT("Event", "event");

    private final String type;
    private final String folder;

    Kind(String type, String folder) {
        this.type = type;
        this.folder = folder;
    }

    /** Local name of the class in {@code hkig:} that a found thing of this kind has where nothing finer is known. */
    public String type() {
        return type;
    }

    /** The folder of its IRIs below the base. */
    public String folder() {
        return folder;
    }
}
