package hkig.serve.thing;

import static hkig.serve.web.Html.e;

import hkig.serve.web.Dates;
import hkig.serve.web.Html;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Times in office as a list in the order of time, the newest first, each with a bar on a common scale of years. */
final class Timeline {

    private static final int OPEN = 12;

    private final Reading reading;
    private final Function<Node, List<Html>> what;

    /** @param what says who, or in what post, for a tenure */
    Timeline(Reading reading, Function<Node, List<Html>> what) {
        this.reading = reading;
        this.what = what;
    }

    /** The times in office; a tenure found in articles that another one was seen in is part of that one. */
    List<Stay> stays(Collection<Node> tenures) {
        Set<Node> parts = tenures.stream()
            .flatMap(tenure -> reading.statements().objects(tenure, "prov:wasDerivedFrom").stream()).collect(Collectors.toSet());
        return tenures.stream().filter(tenure -> !parts.contains(tenure)).map(tenure -> Stay.of(reading, tenure))
            .sorted(Comparator.comparing(Stay::order).reversed().thenComparing(stay -> stay.tenure().toString())).toList();
    }

    List<Html> html(List<Stay> stays) {
        Scale scale = Scale.of(stays.stream().flatMap(Stay::days));
        List<Html> parts = new ArrayList<>();
        if (!scale.isEmpty()) parts.add(e("div.scale", scale.axis()));
        parts.addAll(Folded.list(reading.visitor(), "ol.timeline", stays.stream().map(stay -> row(stay, scale)).toList(), OPEN));
        return parts;
    }

    private Html row(Stay stay, Scale scale) {
        Set<Node> involved = new LinkedHashSet<>();
        Set<Node> sources = new LinkedHashSet<>();
        List<Proof> proofs = new ArrayList<>();
        for (Node tenure : stay.tenures()) {
            Stream.of("org:member", "org:organization", "hkig:title", "hkig:post")
                .forEach(role -> involved.addAll(reading.statements().objects(tenure, role)));
            sources.addAll(reading.statements().objects(tenure, "dcterms:source"));
            proofs.addAll(reading.proofs().of(tenure));
        }
        return e("li",
            e("div.what", what.apply(stay.tenure()), flags(stay),
                e("p.when", e("a", when(stay)).with("href", reading.values().address(stay.tenure().getURI())))),
            scale.isEmpty() ? List.of() : bar(stay, scale),
            new EvidenceFold(reading).of(proofs, sources, involved));
    }

    private List<Html> flags(Stay stay) {
        List<Html> flags = new ArrayList<>();
        if (stay.acting()) flags.add(e("span.chip", reading.text("thing.acting")));
        if (stay.former()) flags.add(e("span.chip", reading.text("thing.former")));
        return flags;
    }

    /** From when to when, as far as known, and when last seen where no end is known. */
    private List<Html> when(Stay stay) {
        List<Html> parts = new ArrayList<>();
        if (stay.from().isPresent() && stay.to().isPresent())
            parts.addAll(with("thing.from-to", stay.from().get(), stay.to().get()));
        else if (stay.from().isPresent()) parts.addAll(with("thing.since", stay.from().get()));
        else if (stay.to().isPresent()) parts.addAll(with("thing.until", stay.to().get()));
        if (stay.to().isEmpty() && !stay.seen().isEmpty()) {
            if (!parts.isEmpty()) parts.add(new Html.Text(" · "));
            parts.addAll(with("thing.seen", stay.seen().getLast()));
        }
        return parts.isEmpty() ? List.of(new Html.Text(reading.text("thing.no-date"))) : parts;
    }

    private List<Html> with(String key, String... days) {
        return reading.visitor().texts().with(key,
            Stream.of(days).map(day -> Dates.html(day, reading.visitor().language())).toArray(Html[]::new));
    }

    /** Solid while known to be in office, pale where it began or lasted is not known; a dot for each day seen. */
    private static List<Html> bar(Stay stay, Scale scale) {
        OptionalDouble from = year(stay.from());
        OptionalDouble to = year(stay.to());
        OptionalDouble seen = stay.seen().isEmpty() ? OptionalDouble.empty() : Scale.year(stay.seen().getLast());
        List<Html> marks = new ArrayList<>();
        if (from.isPresent()) {
            double known = to.orElse(Math.max(seen.orElse(from.getAsDouble()), from.getAsDouble()));
            if (stay.lasts()) marks.add(rect("pale", scale, known, scale.last()));
            marks.add(rect("known", scale, from.getAsDouble(), known));
        } else if (to.isPresent()) marks.add(rect("pale", scale, to.getAsDouble() - 1, to.getAsDouble()));
        for (String day : stay.seen())
            Scale.year(day).ifPresent(year -> marks.add(e("circle").with("cx", scale.at(year)).with("cy", "8").with("r", "3.5")));
        return marks.isEmpty() ? List.of() : List.of(e("svg.bar", marks).with("aria-hidden", "true"));
    }

    private static OptionalDouble year(Optional<String> day) {
        return day.map(Scale::year).orElse(OptionalDouble.empty());
    }

    private static Html rect(String kind, Scale scale, double from, double to) {
        return e("rect").with("class", kind).with("x", scale.at(from)).with("width", scale.width(from, to))
            .with("y", "4").with("height", "8").with("rx", "4");
    }
}
