package hkig.serve.question;

import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;

/** The rows of a SELECT; triples as rows of three. */
record Rows(List<Var> columns, List<Binding> rows) {

    private static final Var SUBJECT = Var.alloc("subject");
    private static final Var PREDICATE = Var.alloc("predicate");
    private static final Var OBJECT = Var.alloc("object");

    static Rows of(QueryExecResult result) {
        if (result.isRowSet()) {
            RowSet rows = result.rowSet();
            return new Rows(rows.getResultVars(), rows.stream().toList());
        }
        return new Rows(List.of(SUBJECT, PREDICATE, OBJECT), result.graph().stream().map(triple ->
            BindingFactory.binding(SUBJECT, triple.getSubject(), PREDICATE, triple.getPredicate(), OBJECT,
                triple.getObject())).toList());
    }
}
