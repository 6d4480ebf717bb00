package hkig.serve.question;

import static hkig.serve.web.Html.e;

import hkig.knowledge.Parameter;
import hkig.knowledge.Question;
import hkig.serve.names.Names;
import hkig.serve.names.Thing;
import hkig.serve.web.Html;
import hkig.serve.web.Kind;
import hkig.serve.web.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A question with what may be chosen in it, as a form that leads to its answer. */
public final class QuestionForm {

    private static final int MOST_OFFERED = 40;

    private final Visitor visitor;
    private final Names names;
    private final String base;

    /** @param base what the IRIs of things begin with */
    public QuestionForm(Visitor visitor, Names names, String base) {
        this.visitor = visitor;
        this.names = names;
        this.base = base;
    }

    /** The form with the usual value, one where there are several. */
    public Html of(Question question) {
        return of(question, Choices.of(question, Map.of(), names, base), false);
    }

    /** @param full also offers names where there is no JavaScript, and one value more where several may be chosen */
    Html of(Question question, Choices choices, boolean full) {
        List<Html> fields = new ArrayList<>();
        choices.typed().forEach((parameter, typed) -> {
            List<String> texts = !full ? typed.subList(0, 1)
                : parameter.several() ? Stream.concat(typed.stream(), Stream.of("")).toList() : typed;
            for (int i = 0; i < texts.size(); i++)
                fields.add(field(question.name() + "-" + parameter.name() + "-" + i, parameter, texts.get(i), i, full));
            if (full && parameter.isThing()) fields.add(offered(parameter));
        });
        return e("form.ask", fields, e("button", visitor.text("question.ask")).with("type", "submit")
            .when(full, "class", "primary").with("aria-label",
                visitor.text("question.ask-this", question.titles().get(visitor.language()))))
            .with("action", "/question/" + question.name());
    }

    private Html field(String id, Parameter parameter, String text, int number, boolean full) {
        String label = number == 0 ? label(parameter) : visitor.text("question.another", label(parameter));
        Html.Element input = e("input").with("id", id).with("name", parameter.name()).with("autocomplete", "off");
        input = switch (parameter.kind()) {
            case "day" -> input.with("type", "date").with("value", text);
            case "month" -> input.with("type", "month").with("value", text).with("placeholder", "2022-09");
            case "period" -> input.with("type", "text").with("value", text).with("inputmode", "numeric")
                .with("pattern", "[12][0-9]{3}(-[01][0-9])?").with("placeholder", "2022, 2022-09")
                .with("title", visitor.text("question.period-form"));
            default -> input.with("type", "text").with("value", shown(text)).with("spellcheck", "false")
                .with("data-suggest", "value").when(full, "list", "offered-" + parameter.name())
                .when(Kind.of(parameter.kind()).isPresent(), "data-kind", parameter.kind());
        };
        return e("div.field", e("label", label).with("for", id), e("div.box", input));
    }

    private String label(Parameter parameter) {
        return Kind.of(parameter.kind()).map(kind -> kind.in(visitor)).orElseGet(() -> switch (parameter.kind()) {
            case "period" -> visitor.text("question.period");
            case "month" -> visitor.text("question.month");
            case "day" -> visitor.text("question.day");
            default -> visitor.text("question.thing");
        });
    }

    private Html offered(Parameter parameter) {
        Stream<Thing> things = Kind.of(parameter.kind()).map(Stream::of).orElseGet(() -> Stream.of(Kind.ORGANISATION,
            Kind.PLACE, Kind.FUND)).flatMap(names::all).limit(MOST_OFFERED);
        return e("datalist", things.map(thing -> e("option").with("value", name(thing))))
            .with("id", "offered-" + parameter.name());
    }

    /** The name of the thing of a path; any other text as it is. */
    private String shown(String text) {
        return Optional.of(text).flatMap(names::at).map(this::name).orElse(text);
    }

    private String name(Thing thing) {
        return thing.label(visitor.nameLanguages()).getLiteralLexicalForm();
    }
}
