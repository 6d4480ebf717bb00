package hkig.serve.reconcile;

import hkig.knowledge.Fold;
import hkig.knowledge.NameWords;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes the forms that names are compared in. */
final class Forms {

    private static final Pattern DOTTED = Pattern.compile("(?<=\\b\\p{L})[.](?=\\p{L}\\b|\\s|$)");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern PIECES = Pattern.compile("[()\\[\\]{}/|（）【】「」]+");
    private static final Pattern SCRIPTS = Pattern.compile(
        "(?<=\\p{IsHan})\\s*(?=[\\p{IsLatin}\\d])|(?<=[\\p{IsLatin}\\d])\\s*(?=\\p{IsHan})");

    private static final List<String> ENDINGS = List.of("legal", "corporate", "group");

    private final Fold fold;
    private final NameWords words;

    Forms(Fold fold, NameWords words) {
        this.fold = fold;
        this.words = words;
    }

    /** Half width, no accents, one script, lower case; no dots in abbreviations. */
    private String plain(String name) {
        String wide = Normalizer.normalize(name, Normalizer.Form.NFKC);
        String bare = MARKS.matcher(Normalizer.normalize(wide, Normalizer.Form.NFD)).replaceAll("");
        return fold.of(DOTTED.matcher(bare).replaceAll("")).replace("'", "").replace("&", " and ").strip();
    }

    String key(String name) {
        return fold.key(Normalizer.normalize(name, Normalizer.Form.NFKC));
    }

    /** The form of a name of anything but a person. */
    Form of(String name) {
        String plain = plain(name);
        List<String> latin = new ArrayList<>();
        latin(plain).forEach(word -> latin.add(words.plain(word)));
        join(latin);
        String whole = han(plain);
        String named = withoutEnding(whole);
        List<String> ending = new ArrayList<>();
        while (latin.size() > 1 && ENDINGS.stream().anyMatch(type -> is(type, latin.getLast())))
            ending.add(latin.removeLast());
        boolean group = ending.stream().anyMatch(word -> is("group", word)) || endsAsGroup(whole, named);
        String core = withoutHome(named);
        boolean home = core.length() < named.length() | remove("home", latin);
        remove("legal", latin);
        remove("function", latin);
        boolean company = !ending.isEmpty() || named.length() < whole.length();
        return new Form(key(name), latin, withoutJoints(core), home, company, group);
    }

    /** Takes away the words of a class, where others are left. */
    private boolean remove(String type, List<String> latin) {
        return !latin.stream().allMatch(word -> is(type, word)) && latin.removeIf(word -> is(type, word));
    }

    private boolean is(String type, String word) {
        return words.is(type, word);
    }

    /** Whether a folded character makes another name where it stands for another: 東 for 西, 一 for 二. */
    boolean isDistinct(char c) {
        return words.beginning("distinct", String.valueOf(c)).isPresent();
    }

    private String withoutEnding(String han) {
        return ENDINGS.stream().flatMap(type -> words.ending(type, han).stream()).filter(end -> end.length() < han.length())
            .findFirst().map(end -> withoutEnding(han.substring(0, han.length() - end.length()))).orElse(han);
    }

    /** Whether a word for a group of companies stands in what was taken from the end of a name. */
    private boolean endsAsGroup(String whole, String named) {
        for (int end = named.length() + 1; end <= whole.length(); end++)
            if (words.ending("group", whole.substring(named.length(), end)).isPresent()) return true;
        return false;
    }

    private String withoutHome(String han) {
        Optional<String> first = words.beginning("home", han).filter(home -> home.length() < han.length());
        if (first.isPresent()) return han.substring(first.get().length());
        return words.ending("home", han).filter(home -> home.length() < han.length())
            .map(home -> han.substring(0, han.length() - home.length())).orElse(han);
    }

    private String withoutJoints(String han) {
        StringBuilder out = new StringBuilder();
        han.chars().filter(c -> words.beginning("function", String.valueOf((char) c)).isEmpty() || han.length() < 3)
            .forEach(c -> out.append((char) c));
        return out.toString();
    }

    /** The name of a place in two words counts as one: {@code Hong Kong} is one thing to say. */
    private static void join(List<String> latin) {
        for (int i = 0; i + 1 < latin.size(); i++)
            if (latin.get(i).equals("hong") && latin.get(i + 1).equals("kong")) {
                latin.set(i, "hongkong");
                latin.remove(i + 1);
            }
    }

    /** What a name of a person may be told by: its words in any order, without initials; hyphens part or join them. */
    Set<String> person(String name) {
        String plain = plain(name);
        Set<String> keys = new LinkedHashSet<>();
        String han = han(plain);
        if (!han.isEmpty() && latin(plain).isEmpty()) keys.add(han);
        else if (han.isEmpty()) for (String joint : List.of(" ", "")) {
            List<String> all = latin(plain.replaceAll("[-‐‑–]", joint));
            List<String> full = all.stream().filter(word -> word.length() > 1).toList();
            keys.add(String.join(" ", (full.size() > 1 ? full : all).stream().sorted().toList()));
        }
        return keys;
    }

    /** A name of a person without what stands before or behind it: titles, honours, posts; empty where nothing does. */
    Optional<String> untitled(String name) {
        String plain = plain(name);
        String han = han(plain);
        List<String> latin = new ArrayList<>(latin(plain.replaceAll("[-‐‑–]", "")));
        if (latin.isEmpty()) {
            return Stream.of(words.ending("title", han).map(end -> han.substring(0, han.length() - end.length())),
                    words.beginning("title", han).map(begin -> han.substring(begin.length())))
                .flatMap(Optional::stream).filter(rest -> rest.length() > 1 && rest.length() < 5).findFirst();
        }
        if (!latin.removeIf(word -> is("title", word))) return Optional.empty();
        if (latin.isEmpty() && !han.isEmpty()) return Optional.of(han);
        if (latin.size() < 2 || !han.isEmpty()) return Optional.empty();
        return Optional.of(String.join(" ", latin(plain).stream().filter(word -> !is("title", word)).toList()));
    }

    /** The parts of a name that says itself twice: in brackets, or in two scripts. */
    List<String> parts(String name) {
        String wide = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return PIECES.splitAsStream(wide).flatMap(SCRIPTS::splitAsStream).map(String::strip)
            .filter(part -> !key(part).isEmpty()).toList();
    }

    private static List<String> latin(String plain) {
        return Stream.of(plain.split("[^\\p{L}\\p{Nd}+@]+|(?=\\p{IsHan})|(?<=\\p{IsHan})"))
            .filter(word -> !word.isEmpty() && !isHan(word)).toList();
    }

    private static String han(String plain) {
        StringBuilder out = new StringBuilder();
        plain.chars().filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
            .forEach(c -> out.append((char) c));
        return out.toString();
    }

    private static boolean isHan(String word) {
        return Character.UnicodeScript.of(word.charAt(0)) == Character.UnicodeScript.HAN;
    }
}
