package hkig.model;

import java.math.BigDecimal;

/** What stands in a role of a fact. */
public sealed interface Value {

    /** An entity of the article, by its local key. */
    record Thing(String local) implements Value { }

    /** A thing that the knowledge knows and the text does not name, by its key: the government in 財政司司長. */
    record Known(String key, String name) implements Value { }

    /** Another fact of the article, by its local key: the post in which somebody speaks, the amount of a fund. */
    record Node(String local) implements Value { }

    /** Words of the text, or a standard code. {@code language} is empty for codes. */
    record Text(String text, String language) implements Value { }

    /** A number; what it counts stands beside it. */
    record Number(BigDecimal value) implements Value { }

    record Day(PartialDate date) implements Value { }

    record Truth(boolean value) implements Value { }

    /** A length of time, as {@code xsd:duration} writes it: {@code P3Y}. */
    record Term(String duration) implements Value { }

    /** An individual of the ontology, by local name: {@code Signed}, {@code MoreThan}. */
    record Individual(String name) implements Value { }
}
