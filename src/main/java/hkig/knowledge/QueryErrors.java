package hkig.knowledge;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;

/** What is wrong with a query, in one line that begins with where: {@code Line 3, column 12: "}" is not expected here.} */
public final class QueryErrors {

    private static final Pattern POSITION = Pattern.compile("(?i)line:? (\\d+), col(?:umn)?:? (\\d+)");
    /** The parser names the token by kind and by image: {@code Encountered " <INSERT_DATA> "INSERT DATA "" at}. */
    private static final Pattern TOKEN =
        Pattern.compile("Encountered \" *(?:<[^>]*>|\"(?:[^\"\\\\]|\\\\.)*\") +\"(.*?) ?\"\" at line");
    private static final Pattern PIECE = Pattern.compile("Encountered: (.*?),? ?after prefix \"(.*)\"");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u(\\p{XDigit}{4})|(.))");

    private QueryErrors() { }

    public static String oneLine(QueryException problem) {
        String message = String.valueOf(problem.getMessage()).replaceAll("\\s+", " ").strip();
        Matcher position = POSITION.matcher(message);
        if (position.find())
            return "Line " + position.group(1) + ", column " + position.group(2) + ": " + plain(message);
        if (problem instanceof QueryParseException parse && parse.getLine() > 0)
            return "Line " + parse.getLine() + ", column " + parse.getColumn() + ": " + plain(message);
        return plain(message);
    }

    private static String plain(String message) {
        if (message.contains("Encountered \"<EOF>\"") || message.contains("Encountered \" <EOF>"))
            return "the query ends too early.";
        Matcher token = TOKEN.matcher(message);
        if (token.find()) return quoted(token.group(1)) + " is not expected here.";
        Matcher piece = PIECE.matcher(message);
        if (piece.find())
            return quoted(piece.group(2)) + (piece.group(1).contains("<EOF>") ? " is not closed." : " is not understood.");
        return message.replaceFirst("(?i)^(?:lexical error at )?\\[?line:? \\d+, col(?:umn)?:? \\d+ ?\\]?[.:]? *", "");
    }

    private static String quoted(String escaped) {
        return "\u201c" + ESCAPE.matcher(escaped).replaceAll(found -> Matcher.quoteReplacement(found.group(1) != null
            ? String.valueOf((char) Integer.parseInt(found.group(1), 16)) : found.group(2))) + "\u201d";
    }
}
