package hkig.serve.thing;

import static hkig.serve.web.Html.e;

import hkig.serve.web.Dates;
import hkig.serve.web.Html;
import hkig.serve.web.Labels;
import hkig.serve.web.Visitor;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Nodes as a reader meets them: names with links, dates, numbers, words with their language. */
final class Values {

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final Set<String> DATES = Set.of("date", "gYear", "gYearMonth", "dateTime", "dateTimeStamp");
    private static final Set<String> NUMBERS = Set.of("decimal", "integer", "nonNegativeInteger", "int", "long");

    private final Names names;
    private final Visitor visitor;
    private final String base;

    Values(Names names, Visitor visitor, String base) {
        this.names = names;
        this.visitor = visitor;
        this.base = base;
    }

    Html html(Node node) {
        if (Names.isTerm(node)) return Labels.html(names.of(node)).with("title", node.getURI());
        if (node.isURI()) return link(node);
        if (!node.isLiteral()) return new Html.Text(node.toString());
        String lexical = node.getLiteralLexicalForm();
        String datatype = node.getLiteralDatatypeURI();
        String type = datatype.startsWith(XSD) ? datatype.substring(XSD.length()) : "";
        if (DATES.contains(type)) return Dates.html(lexical, visitor.language());
        if (NUMBERS.contains(type)) return e("span", plain(node));
        if (type.equals("boolean") && lexical.matches("true|false"))
            return e("span", visitor.text(lexical.equals("true") ? "thing.yes" : "thing.no"));
        if (type.equals("duration")) return e("span", duration(lexical));
        return Labels.html(node);
    }

    /** A number with the separators or units of the language; any other literal as it is, a thing by its name. */
    String plain(Node node) {
        String name = names.plain(node);
        return node.isLiteral() ? Amounts.decimal(name).map(names.amounts()::shown).orElse(name) : name;
    }

    /** The name of a thing, linked to where a reader gets at it. */
    Html.Element link(Node thing) {
        return link(thing, Labels.html(names.of(thing)));
    }

    Html.Element link(Node thing, Html shown) {
        return e("a", shown).with("href", address(thing.getURI()))
            .when(!thing.getURI().startsWith(base), "rel", "noreferrer");
    }

    /** Things of ours on this server, all others at their own address. */
    String address(String iri) {
        if (!iri.startsWith(base)) return iri;
        String path = iri.substring(base.length());
        return "/id/" + (path.contains("#") ? path.substring(0, path.indexOf('#')) : path);
    }

    /** The name of a language in the language of the page; the tag where it has none here. */
    String language(String tag) {
        return switch (tag.toLowerCase(Locale.ROOT)) {
            case "zh-hant" -> visitor.text("thing.zh-hant");
            case "zh-hans" -> visitor.text("thing.zh-hans");
            case "en" -> visitor.text("thing.en");
            case "" -> visitor.text("thing.no-language");
            default -> tag;
        };
    }

    /** {@code P3Y} as three years; what is not of whole years, months or days as it is. */
    private String duration(String lexical) {
        if (!lexical.matches("P\\d{1,6}[YMD]")) return lexical;
        int count = Integer.parseInt(lexical.substring(1, lexical.length() - 1));
        return switch (lexical.charAt(lexical.length() - 1)) {
            case 'Y' -> visitor.text("thing.years", count);
            case 'M' -> visitor.text("thing.months", count);
            default -> visitor.text("thing.days", count);
        };
    }
}
