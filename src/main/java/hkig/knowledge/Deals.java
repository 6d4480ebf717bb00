package hkig.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The curated agreements, asked by kind, parties and day. */
public final class Deals {

    /** One curated agreement; {@code signing} is empty where none is known. */
    public record Deal(String iri, String type, Set<String> parties, Optional<String> signing, Optional<LocalDate> day) { }

    private final List<Deal> all;

    Deals(List<Deal> all) {
        this.all = List.copyOf(all);
    }

    /** The one agreement of that kind and day whose parties include all given ones, two at the least; else none. */
    public Optional<Deal> find(String type, Set<String> parties, LocalDate day) {
        if (parties.size() < 2) return Optional.empty();
        List<Deal> fitting = all.stream().filter(d -> d.type().equals(type) && d.day().filter(day::equals).isPresent()
                && d.parties().containsAll(parties)).toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }
}
