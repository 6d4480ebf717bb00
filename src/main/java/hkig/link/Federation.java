package hkig.link;

import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.OpWalker;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.Rename;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterCommonParent;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.service.single.ServiceExecutor;

/**
 * SERVICE, for the endpoints that the user named and no others, through {@link Web} and never through Jena's own client,
 * which a server of ours cuts off for the whole process.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-federated-query/">SPARQL 1.1 Federated Query</a>
 */
public final class Federation implements ServiceExecutor {

    private static final String ROWS = "application/sparql-results+json";

    private final Web web;
    private final Set<String> allowed;

    /** @param allowed addresses of endpoints, as queries write them */
    public Federation(Web web, Set<String> allowed) {
        this.web = web;
        this.allowed = Set.copyOf(allowed);
    }

    /** What is wrong with a query that names an endpoint beside the allowed ones; one that it computes is found as it runs. */
    public static Optional<String> refused(Query query, Set<String> allowed) {
        if (query.getQueryPattern() == null) return Optional.empty();
        List<Node> named = new ArrayList<>();
        OpWalker.walk(Algebra.compile(query), new OpVisitorBase() {
            @Override public void visit(OpService asked) {
                named.add(asked.getService());
            }
        });
        return named.stream().filter(service -> service.isURI() && !allowed.contains(service.getURI())).findFirst()
                .map(Federation::refusal);
    }

    private static String refusal(Node service) {
        return "SERVICE " + (service.isURI() ? "<" + service.getURI() + ">" : service) + ": it is not asked; "
                + "hkig query --allow-service URL lets a query ask the endpoint at that address";
    }

    /** What a query execution is given in place of Jena's own way to other endpoints. */
    public ServiceExecutorRegistry registry() {
        return new ServiceExecutorRegistry().add(this);
    }

    /**
     * @throws QueryExecException where the endpoint is not allowed, also under SILENT
     * @throws LinkFailure where it does not answer
     */
    @Override
    public QueryIterator createExecution(OpService asked, OpService original, Binding binding, ExecutionContext context) {
        Node service = asked.getService();
        if (!service.isURI() || !allowed.contains(service.getURI()))
            throw new QueryExecException(refusal(service));
        List<Binding> rows;
        try {
            rows = rows(URI.create(service.getURI()), asked.getSubOp());
        } catch (LinkFailure e) {
            if (!asked.getSilent()) throw e;
            rows = List.of(BindingFactory.empty());
        }
        return new QueryIterCommonParent(QueryIterPlainWrapper.create(rows.iterator(), context), binding, context);
    }

    private List<Binding> rows(URI endpoint, Op pattern) {
        // Inside a query Jena gives variables marks before their names, which no other endpoint can read.
        Map<Var, Var> scoped = new HashMap<>();
        for (Var var : OpVars.visibleVars(pattern)) scoped.put(Var.alloc(var.getName().replaceFirst("^/+", "")), var);
        String query = OpAsQuery.asQuery(Rename.reverseVarRename(pattern, true)).toString();
        JsonObject answer = web.json(endpoint, Map.of("query", query), ROWS);
        byte[] json = answer.toString().getBytes(StandardCharsets.UTF_8);
        List<Binding> rows = new ArrayList<>();
        RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON).create(ResultSetLang.RS_JSON)
                .read(new ByteArrayInputStream(json), ARQ.getContext()).forEachRemaining(row -> {
                    BindingBuilder builder = Binding.builder();
                    row.forEach((var, node) -> builder.add(scoped.getOrDefault(var, var), node));
                    rows.add(builder.build());
                });
        return rows;
    }
}
