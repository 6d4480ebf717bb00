package hkig.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkig.link.Service.Answer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens when a service is slow, busy, broken or somewhere else. */
class WebTest {

    private static final Web.Limits LIMITS =
            new Web.Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), 1000, 3, Duration.ofMinutes(5));

    private final List<Long> waited = new ArrayList<>();
    private final Service service = new Service(parameters -> Answer.json("{\"ok\": true}"));
    private Web web = web(LIMITS);

    private Web web(Web.Limits limits) {
        return new Web(limits, time -> waited.add(time.toSeconds()), "someone@example.org");
    }

    @AfterEach
    void stop() {
        web.close();
        service.close();
    }

    private boolean ok() {
        return web.json(service.at("/api")).get("ok").getAsBoolean();
    }

    private String refused() {
        return assertThrows(LinkFailure.class, this::ok).getMessage();
    }

    @Test
    void itSaysWhoAsks() {
        assertTrue(ok());
        assertTrue(service.requests.getFirst().get("agent").startsWith("hkig/0.1 ("));
        assertTrue(service.requests.getFirst().get("agent").contains("someone@example.org"));
    }

    @Test
    void aBusyServiceIsAskedAgainAfterTheTimeThatItNames() {
        service.first(Answer.status(429, Map.of("Retry-After", "7")), Answer.status(503, Map.of("Retry-After", "11")));
        assertTrue(ok());
        assertEquals(List.of(7L, 11L), waited);
    }

    @Test
    void aServiceThatNamesTooLongATimeIsLeftAlone() {
        service.first(Answer.status(429, Map.of("Retry-After", "3600")));
        assertTrue(refused().contains("asks to wait 3600 seconds"));
        assertEquals(1, service.requests.size());
    }

    @Test
    void afterAFaultOfTheServiceThePausesGrow() {
        service.first(Answer.status(500, Map.of()), Answer.status(502, Map.of()));
        assertTrue(ok());
        assertEquals(List.of(1L, 2L), waited);
    }

    @Test
    void aServiceThatStaysBrokenIsGivenUp() {
        service.first(Answer.status(500, Map.of()), Answer.status(500, Map.of()), Answer.status(500, Map.of()));
        assertTrue(refused().contains("asked 3 times, and at last it answered 500"));
    }

    @Test
    void laggingCopiesAreWaitedFor() {
        service.first(new Answer(200, "{\"error\": {\"code\": \"maxlag\", \"info\": \"Waiting\"}}", Map.of("Retry-After", "6"), false),
                Answer.json("{\"error\": {\"code\": \"maxlag\"}}"));
        assertTrue(ok());
        assertEquals(List.of(6L, 5L), waited);
    }

    @Test
    void aCutAnswerIsAskedForAgainAndThenTold() {
        service.first(Answer.json("{\"ok\": tr"), new Answer(200, "{\"ok\": true}", Map.of(), true));
        assertTrue(ok());
        service.first(Answer.json("{"), Answer.json("[1]"), Answer.json("<html>"));
        assertTrue(refused().contains("at last its answer is no whole JSON object"));
    }

    @Test
    void anAnswerThatDoesNotComeIsNotWaitedForForEver() {
        web.close();
        web = web(new Web.Limits(Duration.ofSeconds(5), Duration.ofMillis(50), 1000, 2, Duration.ofMinutes(5)));
        service.hang();
        assertTrue(refused().contains("no whole answer came within 50 ms"));
        assertEquals(List.of(1L), waited);
    }

    @Test
    void aServiceThatIsNotThereIsTold() {
        URI gone;
        try (Service other = new Service(parameters -> Answer.json("{}"))) {
            gone = other.at("/");
        }
        assertTrue(assertThrows(LinkFailure.class, () -> web.json(gone)).getMessage().contains("there was no connection"));
    }

    @Test
    void anAnswerLargerThanTheLimitIsRefused() {
        service.first(Answer.json("{\"a\": \"" + "x".repeat(2000) + "\"}"));
        assertTrue(refused().contains("larger than 1000 bytes"));
    }

    @Test
    void whatWasAskedWrongIsNotAskedAgain() {
        service.first(new Answer(400, "<p>no such <b>action</b></p>", Map.of(), false));
        assertTrue(refused().endsWith("it answered 400, expected 200: no such action"));
        assertEquals(List.of(), waited);
    }

    @Test
    void aRedirectIsFollowedWithinTheHostAndNotToAnother() {
        service.first(Answer.status(301, Map.of("Location", "/moved")));
        assertTrue(ok());
        assertEquals("/moved", service.requests.getLast().get("path"));
        try (Service other = new Service(parameters -> Answer.json("{\"ok\": true}"))) {
            service.first(Answer.status(302, Map.of("Location", other.at("/").toString())));
            String told = refused();
            assertTrue(told.contains(service.at("").toString()) && told.contains(other.at("").toString()), told);
            assertEquals(List.of(), other.requests);
        }
        service.first(Answer.status(302, Map.of("Location", service.at("/x").toString().replace("127.0.0.1", "localhost"))));
        assertTrue(refused().contains("another host"));
        Answer round = Answer.status(302, Map.of("Location", "/api"));
        service.first(round, round, round, round, round, round);
        assertTrue(refused().contains("redirects more than 5 times"));
    }

    @ParameterizedTest
    @CsvSource({"http://a.org/x, https://a.org/y, true", "https://a.org/x, http://a.org/x, false",
        "http://a.org/x, http://a.org:8080/x, false", "http://a.org/x, http://b.org/x, false",
        "http://a.org:80/x, https://a.org/x, false"})
    void oneHostIsOneNameAndPort(URI from, URI to, boolean same) {
        assertEquals(same, Exchange.isSameHost(from, to));
    }
}
