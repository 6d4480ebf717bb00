package hkig;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import hkig.link.Proposal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** Writes proposed links as a table, as tab-separated values or as JSON. */
final class ProposalList {

    enum Format { table, tsv, json }

    private static final List<String> COLUMNS = List.of("score", "name", "thing", "record", "label", "evidence");
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    private final Format format;
    private final PrintWriter talk;

    /** @param format null for what suits the place where the list goes */
    ProposalList(Format format, PrintWriter talk) {
        this.format = format != null ? format : Terminal.isThere() ? Format.table : Format.tsv;
        this.talk = talk;
    }

    void write(List<Proposal> proposals) throws IOException {
        List<List<String>> rows = proposals.stream().map(ProposalList::row).toList();
        Output.bytes(out -> {
            Writer text = Output.text(out);
            switch (format) {
                case table -> {
                    for (String line : TextTable.lines(COLUMNS, rows, Terminal.width())) text.write(line + "\n");
                }
                case tsv -> {
                    text.write(String.join("\t", COLUMNS) + "\n");
                    for (List<String> row : rows) text.write(String.join("\t", row) + "\n");
                }
                case json -> text.write(GSON.toJson(proposals) + "\n");
            }
            text.flush();
        });
        if (format == Format.table) talk.println(rows.size() + (rows.size() == 1 ? " row" : " rows"));
    }

    private static List<String> row(Proposal proposal) {
        return List.of(score(proposal), clean(proposal.thingLabel()), proposal.thing(), proposal.candidate(),
                clean(proposal.label()), clean(String.join("; ", proposal.evidence())));
    }

    static String score(Proposal proposal) {
        return String.format(Locale.ROOT, "%.3f", proposal.score());
    }

    /** Names come from outside: nothing in them may break a line or steer a terminal. */
    static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
    }
}
