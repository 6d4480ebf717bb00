package hkig.serve.about;

import static hkig.serve.web.Html.e;

import hkig.serve.web.Html;
import hkig.serve.web.Visitor;
import java.util.List;

/** How whoever runs the program takes back or mends what is wrong. */
final class Correcting {

    /** One line of {@code seeds/decisions.ttl}, broken for narrow screens; the IRIs are invented. */
    static final String REFUSAL = """
        <https://w3id.org/hkig/id/decision/no-such-tenure> a hkig:Refusal ;
          hkig:refuses <https://w3id.org/hkig/id/tenure/cccccccccccccccc> ;
          dcterms:date "2026-01-31"^^xsd:date ;
          rdfs:comment "She wrote for it, and held no post."@en .""";
    static final String MERGE = """
        <https://w3id.org/hkig/id/organisation/aaaaaaaaaaaaaaaa>
          owl:sameAs <https://w3id.org/hkig/id/organisation/morning-star> ;
          dcterms:date "2026-01-31"^^xsd:date ;
          rdfs:comment "Its former name, says its annual report."@en .""";

    private Correcting() { }

    static List<Html> of(Visitor visitor) {
        return List.of(e("p", visitor.texts().with("about.correct-more", e("code", "seeds/decisions.ttl"))),
            e("h3", visitor.text("about.refuse")), code(visitor.text("about.refuse"), REFUSAL),
            e("h3", visitor.text("about.merge")), code(visitor.text("about.merge"), MERGE),
            e("h3", visitor.text("about.retract")),
            e("p", visitor.text("about.retract-more")),
            code(visitor.text("about.retract"),
                "./hkig retract page.html\n./hkig retract https://w3id.org/hkig/id/article/dddddddddddddddd"),
            e("p", visitor.texts().with("about.curated", e("code", "seeds/"))));
    }

    /** Wider than the screen, it scrolls: so the keyboard has to reach it. */
    static Html code(String name, String text) {
        return e("pre", e("code", text)).with("tabindex", "0").with("role", "region").with("aria-label", name);
    }
}
