package hkig.serve.answer;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * {@code REGEX} and {@code REPLACE} that end with their query: a pattern such as {@code (.*a){30}} may try for hours
 * inside one match, where the engine looks at no clock.
 */
final class BoundedMatching {

    private BoundedMatching() { }

    /** The query with each REGEX and REPLACE of it ending when the query is over. */
    static Query in(Query query, Course course) {
        String text = query.toString().toLowerCase(Locale.ROOT);
        if (!text.contains("regex") && !text.contains("replace")) return query;
        return QueryTransformOps.transform(query, new ElementTransformCopyBase(), new ExprTransformCopy() {
            @Override public Expr transform(ExprFunctionN function, ExprList args) {
                return switch (function) {
                    case E_Regex regex -> new Regex(args, course);
                    case E_StrReplace replace -> new Replace(args, course);
                    default -> super.transform(function, args);
                };
            }
        });
    }

    private static final class Regex extends E_Regex {

        private final Course course;

        Regex(ExprList args, Course course) {
            super(args.get(0), args.get(1), optional(args, 2));
            this.course = course;
        }

        @Override public NodeValue eval(List<NodeValue> args) {
            return NodeValue.booleanReturn(matcher(args.get(0), args.get(1), args, 2, course).find());
        }

        @Override public Expr copy(ExprList args) {
            return new Regex(args, course);
        }
    }

    private static final class Replace extends E_StrReplace {

        private final Course course;

        Replace(ExprList args, Course course) {
            super(args.get(0), args.get(1), args.get(2), optional(args, 3));
            this.course = course;
        }

        @Override public NodeValue eval(List<NodeValue> args) {
            String replacement = text(args.get(2));
            try {
                String replaced = matcher(args.get(0), args.get(1), args, 3, course).replaceAll(replacement);
                String tag = args.get(0).asNode().getLiteralLanguage();
                return tag.isEmpty() ? NodeValue.makeString(replaced)
                    : NodeValue.makeNode(NodeFactory.createLiteralLang(replaced, tag));
            } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
                throw new ExprEvalException("REPLACE: " + replacement + ": " + e.getMessage());
            }
        }

        @Override public Expr copy(ExprList args) {
            return new Replace(args, course);
        }
    }

    private static Expr optional(ExprList args, int index) {
        return args.size() > index ? args.get(index) : null;
    }

    private static Matcher matcher(NodeValue text, NodeValue pattern, List<NodeValue> args, int flags, Course course) {
        int mask = args.size() > flags && args.get(flags) != null ? mask(text(args.get(flags))) : 0;
        try {
            return Pattern.compile(text(pattern), mask).matcher(new WatchedText(text(text), course));
        } catch (PatternSyntaxException e) {
            throw new ExprEvalException("REGEX: " + e.getDescription());
        }
    }

    private static String text(NodeValue value) {
        if (value.isString() || value.isLangString()) return value.asNode().getLiteralLexicalForm();
        throw new ExprEvalException("not a string: " + value);
    }

    /** The flags of <a href="https://www.w3.org/TR/xpath-functions/#flags">XPath</a> as those of Java. */
    private static int mask(String flags) {
        return flags.chars().map(flag -> switch (flag) {
            case 'i' -> Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
            case 'm' -> Pattern.MULTILINE;
            case 's' -> Pattern.DOTALL;
            case 'x' -> Pattern.COMMENTS;
            case 'q' -> Pattern.LITERAL;
            default -> throw new ExprEvalException("unknown flag: " + (char) flag);
        }).reduce(0, (a, b) -> a | b);
    }
}
