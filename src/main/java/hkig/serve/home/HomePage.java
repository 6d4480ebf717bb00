package hkig.serve.home;

import static hkig.serve.web.Html.e;

import hkig.knowledge.Question;
import hkig.serve.answer.Kept;
import hkig.serve.names.Names;
import hkig.serve.names.SearchForm;
import hkig.serve.names.Thing;
import hkig.serve.question.QuestionForm;
import hkig.serve.web.Dates;
import hkig.serve.web.Frame;
import hkig.serve.web.Html;
import hkig.serve.web.Kind;
import hkig.serve.web.Labels;
import hkig.serve.web.Page;
import hkig.serve.web.Visitor;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code /}: a box for names, questions in plain words, figures, and the newest articles. */
public final class HomePage extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST_MENTIONS = 5;
    private static final Map<String, String> TOPICS = Map.of("agreements", "home.agreements", "people", "home.people",
        "places", "home.places", "money", "home.money", "articles", "home.articles", "", "home.other");

    private final transient Frame frame;
    private final transient Kept<Names> names;
    private final transient Kept<Overview> overview;
    private final transient List<Question> questions;
    private final String base;

    public HomePage(Frame frame, Kept<Names> names, List<Question> questions, Kept<Overview> overview, String base) {
        this.frame = frame;
        this.names = names;
        this.questions = questions;
        this.overview = overview;
        this.base = base;
    }

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Names known = names.get();
        Overview holds = overview.get();
        frame.answer(request, response, visitor -> page(visitor, known, holds));
    }

    private Page page(Visitor visitor, Names known, Overview holds) {
        List<Html> main = new ArrayList<>(List.of(e("h1.slogan", visitor.text("home.title")),
            e("p.lead", visitor.text("home.lead")), SearchForm.of(visitor, "")));
        if (holds.counts().get(Kind.ARTICLE) == 0 && holds.counts().get(Kind.ORGANISATION) == 0)
            main.add(e("p.notice", visitor.texts().with("home.empty", e("code", "./hkig load FILE"))));
        main.add(section("questions", visitor.text("home.questions"), questions(visitor, known)));
        main.add(section("holds", visitor.text("home.holds"), Figures.of(visitor, holds)));
        if (!holds.newest().isEmpty())
            main.add(section("newest", visitor.text("home.newest"),
                List.of(e("ol.newest", holds.newest().stream().map(article -> article(visitor, known, article))))));
        return SearchForm.on(Page.of("", main)).describedAs(visitor.text("home.lead")).withStyle("/question.css")
            .withStyle("/home.css").withModule("/question.js");
    }

    private static Html section(String id, String title, List<Html> content) {
        return e("section", e("h2", title).with("id", id), content).with("aria-labelledby", id);
    }

    private List<Html> questions(Visitor visitor, Names known) {
        QuestionForm form = new QuestionForm(visitor, known, base);
        return Stream.concat(Question.TOPICS.stream(), Stream.of("")).flatMap(topic -> {
            List<Question> these = questions.stream().filter(question -> question.topic().equals(topic)).toList();
            if (these.isEmpty()) return Stream.empty();
            return Stream.<Html>of(e("details.topic",
                e("summary", e("h3", visitor.text(TOPICS.get(topic))), e("span.quiet", these.size())),
                e("ul.cards", these.stream().map(question ->
                    e("li.card.question", e("h4", e("a", question.titles().get(visitor.language()))
                        .with("href", "/question/" + question.name())), form.of(question)))))
                .when(these.getFirst().equals(questions.getFirst()), "open"));
        }).toList();
    }

    private Html article(Visitor visitor, Names known, Overview.Newest article) {
        // What few articles mention tells most of what this one is about.
        List<Html> mentioned = article.mentions().stream().filter(iri -> iri.startsWith(base))
            .flatMap(iri -> known.at(iri.substring(base.length())).stream())
            .sorted(Comparator.comparing(Thing::articles).thenComparing(thing -> !thing.curated()).thenComparing(Thing::path))
            .limit(MOST_MENTIONS).<Html>map(thing -> e("li",
                e("a", Labels.html(thing.label(visitor.nameLanguages()))).with("href", thing.address())
                    .with("class", "chip " + thing.kind().word()))).toList();
        String address = known.at(article.path()).map(Thing::address).orElse("/id/" + article.path());
        return e("li", e("p.headline", e("a", Labels.html(article.title())).with("href", address)),
            e("p.quiet", Dates.html(article.date(), visitor.language()),
                article.publisher().map(publisher -> e("span", " · ", e("bdi", publisher)))),
            mentioned.isEmpty() ? List.of()
                : e("ul.mentions", mentioned).with("aria-label", visitor.text("home.mentions")));
    }
}
