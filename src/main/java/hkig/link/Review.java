package hkig.link;

import hkig.knowledge.Judgement.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Asks a person about proposals, one key each. Every answer is written before the next question. Spaces and line ends
 * count for nothing, so a terminal that sends whole lines does as well.
 */
public final class Review {

    private static final String KEYS = "y yes  = proven the same  n no  x no record there  s skip  q quit > ";

    /** How many proposals were decided, and whether the person stopped before the end. */
    public record Done(int decided, boolean stopped) { }

    private final Reader keys;
    private final PrintWriter out;
    private final Judge judge;

    public Review(Reader keys, PrintWriter out, Judge judge) {
        this.keys = keys;
        this.out = out;
        this.judge = judge;
    }

    /** @param proposals those of one thing behind each other, best first */
    public Done run(List<Proposal> proposals) throws IOException {
        Set<String> settled = new HashSet<>();
        int decided = 0;
        for (int i = 0; i < proposals.size(); i++) {
            Proposal proposal = proposals.get(i);
            if (settled.contains(proposal.thing())) continue;
            show(proposal, i + 1, proposals.size());
            switch (answer()) {
                case 'y' -> {
                    judge.accept(List.of(proposal));
                    settled.add(proposal.thing());
                    decided++;
                }
                case '=' -> {
                    judge.decide(proposal, Verdict.SAME);
                    settled.add(proposal.thing());
                    decided++;
                }
                case 'n' -> {
                    judge.decide(proposal, Verdict.OTHER);
                    decided++;
                }
                case 'x' -> {
                    judge.decide(proposal, Verdict.NONE);
                    settled.add(proposal.thing());
                    decided++;
                }
                case 's' -> { }
                default -> {
                    return new Done(decided, true);
                }
            }
        }
        return new Done(decided, false);
    }

    private void show(Proposal proposal, int number, int of) {
        out.printf("%n%d of %d  %.3f%n  ours    %s%n          <%s>%n  theirs  %s%n          <%s>%n", number, of, proposal.score(),
                clean(proposal.thingLabel()), proposal.thing(), clean(proposal.label() + "  " + proposal.about()), clean(proposal.candidate()));
        proposal.evidence().forEach(line -> out.println("    " + clean(line)));
    }

    /** One of the keys, in lower case; q where the input ends. */
    private int answer() throws IOException {
        while (true) {
            out.print(KEYS);
            out.flush();
            int key = keys.read();
            while (key != -1 && Character.isWhitespace(key)) key = keys.read();
            int lower = key == -1 || key == 3 || key == 4 ? 'q' : Character.toLowerCase(key);
            if ("y=nxsq".indexOf(lower) >= 0) {
                out.println(key == -1 ? "" : Character.toString(lower));
                return lower;
            }
            out.println("?");
        }
    }

    /** Names come from outside: nothing in them may steer the terminal. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
    }
}
