package hkig.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.E_LangMatches;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** Puts values into a parsed query, as terms and never as text. */
final class Choosing {

    private Choosing() { }

    /** What stands in {@code VALUES ?x { ... }} of one variable, by the variable's name. */
    static Map<String, List<Node>> standing(Query query) {
        Map<String, List<Node>> standing = new LinkedHashMap<>();
        QueryTransformOps.transform(query, new ElementTransformCopyBase() {
            @Override
            public Element transform(ElementData data) {
                if (data.getVars().size() == 1) {
                    List<Node> values = new ArrayList<>();
                    data.getRows().forEach(row -> values.add(row.get(data.getVars().getFirst())));
                    standing.put(data.getVars().getFirst().getVarName(), values);
                }
                return super.transform(data);
            }
        }, new ExprTransformCopy());
        return standing;
    }

    /**
     * The query with other values in its {@code VALUES} blocks of one variable, and with names in other languages:
     * {@code LANGMATCHES(.., "zh-Hant")} asks for the first language and {@code LANGMATCHES(.., "en")} for the second.
     *
     * @param values by name of the variable; those that are not named stay
     * @param languages the best two for the reader, the best first
     */
    static Query chosen(Query query, Map<String, List<Node>> values, List<String> languages) {
        return QueryTransformOps.transform(query, new ElementTransformCopyBase() {
            @Override
            public Element transform(ElementData data) {
                Var variable = data.getVars().getFirst();
                List<Node> wanted = values.get(variable.getVarName());
                if (data.getVars().size() != 1 || wanted == null) return super.transform(data);
                List<Binding> rows = wanted.stream().map(value -> BindingFactory.binding(variable, value)).toList();
                return new ElementData(List.of(variable), rows);
            }
        }, new ExprTransformCopy() {
            @Override
            public Expr transform(ExprFunction2 function, Expr left, Expr right) {
                if (!(function instanceof E_LangMatches) || !right.isConstant())
                    return super.transform(function, left, right);
                String range = right.getConstant().asUnquotedString();
                int place = range.equals("zh-Hant") ? 0 : range.equals("en") ? 1 : -1;
                return place < 0 ? super.transform(function, left, right)
                        : new E_LangMatches(left, NodeValue.makeString(languages.get(place)));
            }
        });
    }
}
