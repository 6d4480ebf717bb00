package hkig.serve.about;

import static hkig.serve.web.Html.e;

import hkig.serve.web.Html;
import hkig.serve.web.Visitor;
import java.util.List;

/** How to take all of the data away. */
final class Dumps {

    private Dumps() { }

    /** @param data address of the graphs on this server */
    static List<Html> of(Visitor visitor, String data) {
        return List.of(e("p", visitor.text("about.dumps-more")),
            e("p.tools", e("a.button", visitor.text("about.dump-turtle")).with("href", "/data?default"),
                e("a.button", visitor.text("about.dump-trig")).with("href", "/data"),
                e("a.button", visitor.text("about.dump-ontology")).with("href", "/ontology")),
            e("h3", visitor.text("about.formats")),
            Correcting.code(visitor.text("about.formats"), """
                curl -H 'Accept: text/turtle' '%1$s?default' -o hkig.ttl
                curl -H 'Accept: application/trig' %1$s -o hkig.trig
                curl -H 'Accept: application/n-quads' %1$s -o hkig.nq""".formatted(data)),
            e("h3", visitor.text("about.export")),
            e("p", visitor.text("about.export-more")),
            Correcting.code(visitor.text("about.export"), """
                ./hkig dump dumps
                ./hkig export -o hkig.ttl
                ./hkig export --format trig -o hkig.trig
                ./hkig export --format nquads -o hkig.nq
                ./hkig export --format csv --query agreements -o agreements.csv"""));
    }
}
