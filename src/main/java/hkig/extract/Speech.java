package hkig.extract;

import hkig.model.Kind;
import hkig.model.Span;
import hkig.model.Tier;
import hkig.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Drafts a quotation for each time that somebody, a person or a body, is told to have said something. */
final class Speech {

    private final Text text;
    private final List<Candidate> chosen;
    private final Map<Span, String> postOf;
    private final Drafts drafts;

    /** @param postOf local key of the tenure that a mention of a person states */
    Speech(Text text, List<Candidate> chosen, Map<Span, String> postOf, Drafts drafts) {
        this.text = text;
        this.chosen = chosen;
        this.postOf = postOf;
        this.drafts = drafts;
    }

    void find() {
        Roles roles = new Roles(text, chosen, drafts);
        if (!text.article.isChinese()) draft(new EnglishSpeech(text, chosen, roles).find());
        draft(new ChineseSpeech(text, chosen, roles).find());
    }

    /** A headline that is no sentence says shortly, in words of its own, what the text tells in full. */
    private void draft(List<Said> all) {
        int headline = text.text.indexOf('\n');
        boolean sentence = headline < 1 || "。.！？!?”」\"".indexOf(text.at(headline - 1)) >= 0 || headline + 1 == text.text.length();
        Map<String, String> posts = new HashMap<>();
        for (Candidate c : chosen)
            if (c.kind() == Kind.PERSON && postOf.get(c.span()) != null) posts.putIfAbsent(c.group(), postOf.get(c.span()));
        for (Said said : all)
            if (said.words().start() > headline || sentence) draft(said, posts);
    }

    private void draft(Said said, Map<String, String> posts) {
        Drafts.Draft draft = drafts.at("Quotation", said.words(), said.direct() ? "speech.direct" : "speech.indirect",
                said.speaker().tier().worse(Tier.B));
        if (!draft.get("hkig:speaker").isEmpty()) return;
        draft.put("hkig:speaker", new Value.Thing(said.speaker().group()));
        draft.put("hkig:words", new Value.Text(text.in(said.words()), text.article.language()));
        draft.put("hkig:direct", new Value.Truth(said.direct()));
        String post = Objects.requireNonNullElseGet(postOf.get(said.speaker().span()),
                () -> posts.getOrDefault(said.speaker().group(), ""));
        if (!post.isEmpty()) draft.put("hkig:inPost", new Value.Node(post));
        boolean near = said.told().contains(said.words()) || text.article.isChinese();
        draft.prove(near ? said.told().to(said.words()) : text.sentence(said.words()));
        if (!near) draft.prove(said.told());
        draft.prove(said.words(), "hkig:words", draft.get("hkig:words").getFirst());
    }
}
