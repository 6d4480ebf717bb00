package hkig.serve.tryout;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What finds names and facts in a text. A pure function: nothing of the text is kept. Safe for use by several threads. */
public interface Trial {

    /** Empty where the text is none that can be read: a few letters, or broken characters. */
    Optional<Found> of(Typed typed);

    /**
     * What a reader typed.
     *
     * @param title may be empty
     * @param language BCP 47: {@code zh-Hant}, {@code zh-Hans} or {@code en}; empty to tell by the text
     * @param day of publication
     */
    record Typed(String title, String text, Optional<String> language, Optional<LocalDate> day) { }

    /**
     * What was found.
     *
     * @param text what the places count in, in UTF-16 code units: the title, a line feed, the paragraphs
     * @param turtle what loading would put into the graph
     */
    record Found(String text, String language, List<Named> named, List<Fact> facts, String turtle) { }

    /**
     * A thing that the text names.
     *
     * @param kind the folder of its IRIs: {@code organisation}
     * @param tier {@code A}, {@code B} or {@code C}, the least sure
     * @param places where it is named, at least one
     */
    record Named(String iri, String kind, String name, String tier, List<Place> places) { }

    /** A half-open range of the text. */
    record Place(int start, int end) { }

    /**
     * Something that the text states.
     *
     * @param type IRI of its class; empty for a plain statement about a thing
     * @param quote the place that proves it
     */
    record Fact(Optional<String> type, List<Part> parts, String tier, Place quote) { }

    /** What is said in one role. */
    record Part(String role, List<Said> said) { }

    /** One value. */
    sealed interface Said {

        /** A thing by the name that the text has for it. */
        record Thing(String name, String iri) implements Said { }

        /** A term of the ontology. */
        record Term(String iri) implements Said { }

        /** A day, month or year, as XML Schema writes it. */
        record Day(String lexical) implements Said { }

        /** Words, codes and numbers. */
        record Words(String text) implements Said { }

        /** A length of time, as XML Schema writes it. */
        record Length(String lexical) implements Said { }

        record Truth(boolean value) implements Said { }

        /** A fact that is part of this one: the signing of an agreement. */
        record Group(List<Part> parts) implements Said { }
    }
}
