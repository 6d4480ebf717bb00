package hkig.export;

import hkig.store.AskedOf;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/**
 * Writes the rows of a SELECT as CSV; in the order of the query, or sorted where it has none.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-results-csv-tsv/">SPARQL 1.1 Query Results CSV and TSV Formats</a>
 */
final class RowsWriter {

    private final Query query;

    /** @throws ExportFailure if the query does not parse or is no SELECT */
    RowsWriter(String text) {
        try {
            query = QueryFactory.create(text);
        } catch (QueryParseException e) {
            throw new ExportFailure("the query does not parse: " + e.getMessage().strip().replaceAll("\\s+", " "), e);
        }
        if (!query.isSelectType()) throw new ExportFailure("csv holds rows, and only a SELECT query has rows");
    }

    void write(DatasetGraph data, OutputStream out) {
        try (QueryExec execution = AskedOf.graphs(query, data).build()) {
            RowSet rows = execution.select();
            List<Var> columns = rows.getResultVars();
            List<Binding> found = new ArrayList<>();
            rows.forEachRemaining(row -> found.add(canonical(row)));
            if (!query.hasOrderBy()) found.sort(Comparator.comparing(row -> key(columns, row)));
            RowSetWriterRegistry.getFactory(ResultSetLang.RS_CSV).create(ResultSetLang.RS_CSV)
                    .write(out, RowSetStream.create(columns, found.iterator()), execution.getContext());
        }
    }

    private static Binding canonical(Binding row) {
        BindingBuilder terms = BindingFactory.builder();
        row.forEach((column, term) -> terms.add(column, Lines.canonical(term)));
        return terms.build();
    }

    private static String key(List<Var> columns, Binding row) {
        return columns.stream().map(column -> row.contains(column) ? Lines.term(row.get(column)) : "")
                .collect(Collectors.joining("\t"));
    }
}
