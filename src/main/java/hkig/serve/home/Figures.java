package hkig.serve.home;

import static hkig.serve.web.Html.e;

import hkig.serve.web.Dates;
import hkig.serve.web.Html;
import hkig.serve.web.Kind;
import hkig.serve.web.Visitor;
import java.util.ArrayList;
import java.util.List;

/** How many things of each kind there are, how many facts have evidence, and the time that the articles are of. */
public final class Figures {

    private static final List<Kind> COUNTED = List.of(Kind.ARTICLE, Kind.ORGANISATION, Kind.PERSON, Kind.POST, Kind.PLACE,
        Kind.AGREEMENT, Kind.FUND, Kind.PROGRAMME, Kind.EVENT);

    private Figures() { }

    /** Tiles and two sentences; kinds of which there is none are left out. */
    public static List<Html> of(Visitor visitor, Overview holds) {
        List<Html> parts = new ArrayList<>();
        parts.add(e("dl.figures", COUNTED.stream().filter(kind -> holds.counts().get(kind) > 0).map(kind ->
            e("div", e("dt", visitor.text(counted(kind))), e("dd", visitor.texts().number(holds.counts().get(kind))))
                .with("class", kind.word()))));
        parts.add(e("p.quiet", visitor.text("home.evidence", holds.evidence())));
        holds.first().ifPresent(first -> parts.add(e("p.quiet", visitor.texts().with("home.period",
            Dates.html(first, visitor.language()), Dates.html(holds.last().orElseThrow(), visitor.language())))));
        return parts;
    }

    private static String counted(Kind kind) {
        return switch (kind) {
            case ARTICLE -> "home.count-articles";
            case ORGANISATION -> "home.count-organisations";
            case PERSON -> "home.count-persons";
            case POST -> "home.count-posts";
            case PLACE -> "home.count-places";
            case AGREEMENT -> "home.count-agreements";
            case FUND -> "home.count-funds";
            case PROGRAMME -> "home.count-programmes";
            case EVENT -> "home.count-events";
        };
    }
}
