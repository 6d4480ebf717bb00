package hkig;

import hkig.knowledge.Terms;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;

/** Writes what a query found, in the format asked for. */
final class Answers {

    enum Format { table, csv, tsv, json, xml, turtle }

    /** Takes an answer while the store is open. */
    interface Sink {
        void accept(QueryExecResult result);
    }

    private static final Map<Format, Lang> ROWS = Map.of(Format.csv, ResultSetLang.RS_CSV,
            Format.tsv, ResultSetLang.RS_TSV, Format.json, ResultSetLang.RS_JSON, Format.xml, ResultSetLang.RS_XML);

    private final Query query;
    private final Format format;
    private final PrintWriter talk;

    /** @param format null for what suits the query and the place where the answer goes */
    Answers(Query query, Format format, PrintWriter talk) {
        this.query = query;
        this.talk = talk;
        boolean graph = query.isConstructType() || query.isDescribeType();
        this.format = format != null ? format : graph ? Format.turtle : Terminal.isThere() ? Format.table : Format.csv;
    }

    /** Why the query's kind of answer cannot be written in the format. */
    Optional<String> mismatch() {
        boolean graph = query.isConstructType() || query.isDescribeType();
        if (graph == (format == Format.turtle)) return Optional.empty();
        return Optional.of("--format " + format + " does not fit: " + query.queryType()
                + (graph ? " makes a graph, expected turtle" : " makes rows, expected table, csv, tsv, json or xml"));
    }

    /** The prefixes that a query typed on the command line need not declare. */
    static PrefixMapping prefixes(String base) {
        PrefixMapping prefixes = PrefixMapping.Factory.create();
        prefixes.setNsPrefix("hkig", Terms.HKIG).setNsPrefix("id", base).setNsPrefix("skos", Terms.SKOS)
                .setNsPrefix("org", Terms.ORG).setNsPrefix("oa", Terms.OA).setNsPrefix("prov", Terms.PROV)
                .setNsPrefix("dcterms", Terms.DCTERMS).setNsPrefix("schema", Terms.SCHEMA)
                .setNsPrefix("foaf", Terms.FOAF)
                .setNsPrefix("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
                .setNsPrefix("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
                .setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#");
        return prefixes;
    }

    void write(QueryExecResult result, OutputStream out) {
        try {
            if (result.isGraph()) turtle(result.graph(), out);
            else if (format == Format.table) table(result, out);
            else rows(result, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void turtle(Graph graph, OutputStream out) {
        graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
        RDFWriter.source(graph).format(RDFFormat.TURTLE_PRETTY).output(out);
    }

    private void rows(QueryExecResult result, OutputStream out) {
        RowSetWriter writer = RowSetWriterRegistry.getFactory(ROWS.get(format)).create(ROWS.get(format));
        if (result.isBoolean()) writer.write(out, result.booleanResult(), ARQ.getContext());
        else writer.write(out, result.rowSet(), ARQ.getContext());
    }

    private void table(QueryExecResult result, OutputStream out) throws IOException {
        Writer text = Output.text(out);
        if (result.isBoolean()) {
            text.write(result.booleanResult() + "\n");
            text.flush();
            return;
        }
        RowSet found = result.rowSet();
        List<Var> columns = found.getResultVars();
        List<List<String>> rows = new ArrayList<>();
        found.forEachRemaining(row -> rows.add(columns.stream().map(row::get).map(this::cell).toList()));
        for (String line : TextTable.lines(columns.stream().map(Var::getVarName).toList(), rows, Terminal.width()))
            text.write(line + "\n");
        text.flush();
        talk.println(rows.size() + (rows.size() == 1 ? " row" : " rows"));
    }

    /** A text as it stands, an IRI short where the query has a prefix for it. */
    private String cell(Node term) {
        if (term == null) return "";
        if (term.isLiteral()) return term.getLiteralLexicalForm();
        return term.isURI() ? query.getPrefixMapping().shortForm(term.getURI()) : term.toString();
    }
}
