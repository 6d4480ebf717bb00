package hkig.extract;

import hkig.model.Kind;
import hkig.model.Span;
import java.util.ArrayList;
import java.util.List;

/** 香港|金管局, 香港特別行政區|創新及科技局: the name of a body of Hong Kong with the name of Hong Kong before it, in a Chinese text. */
final class HomeBodies {

    /** The longest first. */
    private static final List<String> HOME = List.of("香港特別行政區政府", "香港特區政府", "香港特別行政區", "香港特區", "香港");

    private HomeBodies() { }

    /** @param known names that the knowledge holds */
    static List<Candidate> of(Text text, List<Candidate> known) {
        List<Candidate> found = new ArrayList<>();
        for (Candidate c : known) {
            int start = c.span().start();
            boolean official = c.type().equals("GovernmentBody") || c.type().equals("StatutoryBody") || c.type().equals("Bureau")
                    || c.type().equals("Department");
            if (c.kind() != Kind.ORGANISATION || !official || c.named().filter(n -> n.isCurated()).isEmpty()
                    || !Text.isHan(text.at(start)) || text.text.startsWith("香港", start)) continue;
            for (String home : HOME)
                if (text.text.startsWith(home, start - home.length())) {
                    found.add(new Candidate(new Span(start - home.length(), c.span().end()), c.kind(), c.type(), c.named(), c.safe(),
                            c.group(), "known-name.home", c.tier()));
                    break;
                }
        }
        return found;
    }
}
