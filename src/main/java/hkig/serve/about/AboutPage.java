package hkig.serve.about;

import static hkig.serve.web.Html.e;

import hkig.describe.Census;
import hkig.describe.Description;
import hkig.serve.answer.Kept;
import hkig.serve.home.Figures;
import hkig.serve.home.Overview;
import hkig.serve.web.Frame;
import hkig.serve.web.Html;
import hkig.serve.web.Labels;
import hkig.serve.web.Origin;
import hkig.serve.web.Page;
import hkig.serve.web.Signposts;
import hkig.serve.web.Visitor;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/** {@code /about}: what the data are, where they come from, how far they can be trusted, and how to take or mend them. */
public final class AboutPage extends HttpServlet implements AutoCloseable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_PUBLISHERS = 50;

    private final transient Frame frame;
    private final transient Kept<Overview> overview;
    private final transient Kept<Census> census;
    private final transient Kept<Sources> sources;
    private final String base;

    /**
     * @param base of the IRIs of things
     * @param view the dataset, its default graph the union
     */
    public AboutPage(Frame frame, Kept<Overview> overview, Kept<Census> census, String base, DatasetGraph view,
            LongSupplier version) {
        this.frame = frame;
        this.overview = overview;
        this.census = census;
        this.base = base;
        this.sources = new Kept<>(version, () -> Txn.calculateRead(view, () -> Sources.of(view.getDefaultGraph())));
    }

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Overview holds = overview.get();
        Sources known = sources.get();
        String origin = Origin.of(request);
        new Signposts().citeAs(Description.dataset(base).getURI()).describedBy("/void", "text/turtle")
            .describedBy("/void", "application/ld+json").item("/data?default", "text/turtle")
            .item("/data", "application/trig").licence().aboutA("Dataset").addTo(response);
        frame.answer(request, response, visitor -> Page.of(visitor.text("about.title"),
                e("h1", visitor.text("about.title")), e("p.lead", visitor.text("about.lead")),
                section("holds", visitor.text("about.holds"), Figures.of(visitor, holds)),
                section("sources", visitor.text("about.sources"), sources(visitor, known)),
                section("trust", visitor.text("about.trust"), trust(visitor)),
                section("correct", visitor.text("about.correct"), Correcting.of(visitor)),
                section("reconcile", visitor.text("about.reconcile"), List.of(e("p", visitor.text("about.reconcile-more")),
                    Correcting.code(visitor.text("about.reconcile"), origin + "/reconcile"))),
                section("dumps", visitor.text("about.dumps"), Dumps.of(visitor, origin + "/data")),
                section("licences", visitor.text("about.licences"), List.of(e("ul",
                    e("li", visitor.text("about.licence-code")), e("li", visitor.text("about.licence-data")),
                    e("li", visitor.text("about.licence-words"))))),
                section("privacy", visitor.text("about.privacy"), List.of(e("p", visitor.text("about.privacy-more")))),
                DatasetJson.of(visitor, census.get(), base, origin))
            .describedAs(visitor.text("about.lead")).withStyle("/about.css"));
    }

    /** Waits for what still reads the store. */
    @Override public void close() {
        sources.close();
    }

    private static Html section(String id, String title, List<Html> content) {
        return e("section.about", e("h2", title).with("id", id), content).with("aria-labelledby", id);
    }

    private static List<Html> sources(Visitor visitor, Sources known) {
        List<Html> parts = new ArrayList<>(List.of(e("p", visitor.text("about.sources-more"))));
        if (!known.publishers().isEmpty()) {
            parts.add(e("h3", visitor.text("about.publishers")));
            parts.add(e("ul.columns", known.publishers().stream().limit(MOST_PUBLISHERS).map(publisher ->
                e("li", e("bdi", publisher.name()), " ",
                    e("span.quiet", visitor.text("about.articles", publisher.articles()))))));
            int left = known.publishers().size() - MOST_PUBLISHERS;
            if (left > 0) parts.add(e("p.quiet", visitor.text("about.more-publishers", left)));
        }
        if (!known.sites().isEmpty()) {
            parts.add(e("h3", visitor.text("about.sites")));
            parts.add(e("p", visitor.text("about.sites-more")));
            parts.add(e("ul.columns", known.sites().stream().map(site -> e("li", Labels.html(name(visitor, site)), " ",
                site.hosts().stream().map(host -> e("code.host", host))))));
        }
        return parts;
    }

    private static Node name(Visitor visitor, Sources.Site site) {
        return site.names().stream().min(Comparator.comparing((Node name) ->
            Labels.rank(name.getLiteralLanguage(), visitor.nameLanguages()))
            .thenComparing(name -> name.toString())).orElseThrow();
    }

    private static List<Html> trust(Visitor visitor) {
        return List.of(e("p", visitor.text("about.found")),
            e("h3", visitor.text("about.tiers")),
            e("p", visitor.text("about.tiers-more")),
            e("table.facts", e("tbody",
                tier("A", visitor.text("about.tier-a")), tier("B", visitor.text("about.tier-b")),
                tier("C", visitor.text("about.tier-c")))),
            e("h3", visitor.text("about.wrong")),
            e("ul", e("li", visitor.text("about.wrong-missed")), e("li", visitor.text("about.wrong-names")),
                e("li", visitor.text("about.wrong-source")), e("li", visitor.text("about.wrong-past"))),
            e("p", visitor.texts().with("about.quality", e("code", "README.md"), e("code", "./hkig evaluate"))));
    }

    private static Html tier(String letter, String meaning) {
        return e("tr", e("th", letter).with("scope", "row"), e("td", meaning));
    }
}
