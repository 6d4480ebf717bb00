package hkig.serve;

import hkig.describe.Census;
import hkig.serve.about.AboutPage;
import hkig.serve.answer.Evaluation;
import hkig.serve.answer.Kept;
import hkig.serve.answer.Prefixes;
import hkig.serve.answer.UnionView;
import hkig.serve.data.DumpFiles;
import hkig.serve.data.EndpointDescription;
import hkig.serve.data.VoidFile;
import hkig.serve.explore.ExploreAnswer;
import hkig.serve.explore.ExplorePage;
import hkig.serve.home.HomePage;
import hkig.serve.home.Overview;
import hkig.serve.names.Names;
import hkig.serve.names.NamesOfGraph;
import hkig.serve.names.Search;
import hkig.serve.ontology.OntologyPage;
import hkig.serve.query.LabelList;
import hkig.serve.query.PageData;
import hkig.serve.query.QueryPage;
import hkig.serve.query.TermList;
import hkig.serve.question.QuestionPage;
import hkig.serve.reconcile.Reconcile;
import hkig.serve.thing.Things;
import hkig.serve.tryout.TryPage;
import hkig.serve.web.Frame;
import jakarta.servlet.http.HttpServlet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.jena.system.Txn;

/** The pages for people, by path, and what they share. A page that is registered here is in the navigation. */
final class Pages implements AutoCloseable {

    private static final String TRY = "/try";

    private final Map<String, HttpServlet> pages = new LinkedHashMap<>();
    private final Kept<Names> names;
    private final Kept<Overview> overview;
    private final Kept<Census> census;
    private final EndpointDescription description;
    private final TermList terms;
    private final ExplorePage explore;
    private final AboutPage about;
    private final OntologyPage ontology;
    private final Reconcile reconcile;
    private final Optional<DumpFiles> dumps;

    Pages(Served served, Settings settings, UnionView view, Evaluation evaluation) {
        Frame frame = new Frame(pages.keySet());
        Map<String, String> prefixes = Prefixes.of(served.base());
        names = new Kept<>(served.version(), () -> Txn.calculateRead(view, () ->
            NamesOfGraph.read(view.getDefaultGraph(), served.base(), served.fold())));
        overview = new Kept<>(served.version(), () -> Txn.calculateRead(view, () ->
            Overview.of(view.getDefaultGraph(), served.base())));
        census = new Kept<>(served.version(), () -> Txn.calculateRead(view, () -> Census.of(view, served.base())));
        description = new EndpointDescription(census, served.base(), settings.timeout(), settings.rows());
        pages.put("/", new HomePage(frame, names, served.questions(), overview, served.base()));
        pages.put("/search", new Search(frame, names));
        pages.put("/question/*", new QuestionPage(frame, new QuestionPage.Asking(served.questions(), served.wording(),
            evaluation, view, names, prefixes, served.base())));
        explore = new ExplorePage(frame, view, served.version(), names, served.base(), prefixes);
        pages.put("/explore", explore);
        pages.put("/explore/*", new ExploreAnswer(view, names, served.base(), prefixes));
        pages.put("/query", new QueryPage(frame));
        about = new AboutPage(frame, overview, census, served.base(), view, served.version());
        pages.put("/about", about);
        ontology = new OntologyPage(frame, served.dataset(), served.version(), served.base(), prefixes);
        pages.put("/ontology", ontology);
        VoidFile dataset = new VoidFile(census, served.base());
        pages.put(VoidFile.PATH, dataset);
        pages.put(VoidFile.WELL_KNOWN, dataset);
        pages.put(VoidFile.DATASET, dataset);
        dumps = served.dumps().map(dumping -> new DumpFiles(served.version(), dumping));
        dumps.ifPresent(files -> pages.put(DumpFiles.PATH + "*", files));
        pages.put(SparqlServer.CANCEL, new CallOff(evaluation));
        terms = new TermList(served.version(), view);
        pages.put("/terms.json", terms);
        pages.put("/labels.json", new LabelList(names));
        pages.put("/id/*", new Things(frame, view, served.base(), prefixes));
        reconcile = new Reconcile(view, served.version(), served.base(), served.fold(), served.nameWords(),
            served.properties());
        pages.put(Reconcile.PATH + "/*", reconcile);
        served.trial().ifPresent(trial ->
            pages.put(TRY, new TryPage(frame, trial, names, view, served.base(), prefixes)));
        pages.put("/*", new PageFiles(frame, Map.of("/page.json",
            PageData.json(served.base(), prefixes, served.questions(), settings.rows(), settings.timeout()))));
    }

    /** Each page with the path that it answers at, as servlets are mapped. */
    void forEach(BiConsumer<String, HttpServlet> action) {
        // To a servlet container "/" means all that nothing else answers, and "" the root.
        pages.forEach((path, page) -> action.accept(path.equals("/") ? "" : path, page));
    }

    /** The paths of pages that take a form by POST. */
    Set<String> forms() {
        return pages.containsKey(TRY) ? Set.of(TRY, Reconcile.PATH) : Set.of(Reconcile.PATH);
    }

    /** What answers for the endpoint where it is asked nothing. */
    EndpointDescription description() {
        return description;
    }

    /** Waits for what still reads the store. */
    @Override public void close() {
        names.close();
        overview.close();
        census.close();
        terms.close();
        explore.close();
        about.close();
        ontology.close();
        reconcile.close();
        dumps.ifPresent(DumpFiles::close);
    }
}
