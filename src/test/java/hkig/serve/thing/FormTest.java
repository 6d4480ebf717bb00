package hkig.serve.thing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "text/turtle | TURTLE",
        "*/* | HTML",
        "text/* | HTML",
        "application/* | JSONLD",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | HTML",
        "text/html;q=0.5, text/turtle | TURTLE",
        "text/turtle;q=0.3, application/rdf+xml;q=0.7 | RDFXML",
        "application/ld+json;q=0.9, */*;q=0.1 | JSONLD",
        "*/*, text/html;q=0 | TURTLE",
        "text/*;q=0.9, text/html;q=0.2, application/n-triples;q=0.5 | TURTLE",
        "TEXT/TURTLE ; Q=1.0 | TURTLE",
        "text/turtle;profile=x;q=0.2, application/ld+json;q=0.3 | JSONLD",
        "image/png, text/turtle;q=0.1 | TURTLE"})
    void takesWhatIsAcceptedMost(String accept, Form form) {
        assertEquals(Optional.of(form), Form.accepted(accept));
    }

    @Test void refusesWhatItHasNot() {
        assertEquals(Optional.empty(), Form.accepted("image/png"));
        assertEquals(Optional.empty(), Form.accepted("text/turtle;q=0"));
        assertEquals(Optional.of(Form.HTML), Form.accepted(null));
    }

    @Test void knowsFormsByNameAndEnding() {
        assertEquals(Optional.of(Form.TURTLE), Form.named("turtle"));
        assertEquals(Optional.of(Form.NTRIPLES), Form.named("nt"));
        assertEquals(Optional.of(Form.RDFXML), Form.ending("organisation/hkstp.rdf"));
        assertEquals(Optional.empty(), Form.ending("figure/itf.size"));
    }
}
