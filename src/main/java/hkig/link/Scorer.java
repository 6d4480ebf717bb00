package hkig.link;

import hkig.link.NameComparison.Found;
import hkig.link.NameComparison.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How sure it is that a record is a thing of ours. Signs are added up as log-odds by the weights of
 * {@code seeds/link/weights.tsv}; what neither side knows counts for nothing.
 */
public final class Scorer {

    static final Set<String> SIGNS = Set.of("start", "name", "name.both", "name.form", "name.person", "name.person.both",
            "name.short", "name.similar", "name.differs", "name.parent", "kind", "kind.other", "place.home",
            "place.elsewhere", "began", "began.differs", "parent", "parent.differs", "website", "website.differs",
            "office", "identifier", "identifier.differs", "vouched", "taken");

    private final Rules rules;
    private final Map<String, String> taken;

    /** @param taken records that are linked already, with the IRI of their thing */
    public Scorer(Rules rules, Map<String, String> taken) {
        this.rules = rules;
        this.taken = Map.copyOf(taken);
    }

    /** The signs of one comparison, added up. */
    private final class Sum {
        private final List<String> lines = new ArrayList<>();
        private double sum = rules.weight("start");
        private boolean proven;

        void add(String sign, String what) {
            double weight = rules.weight(sign);
            sum += weight;
            lines.add(String.format(Locale.ROOT, "%+.1f %s: %s", weight, sign, what));
        }
    }

    /** All candidates of a thing as proposals, the best first. */
    public List<Proposal> proposals(Thing thing, List<Candidate> candidates) {
        return candidates.stream().map(candidate -> proposal(thing, candidate))
                .sorted(Comparator.comparing(Proposal::score).reversed().thenComparing(Proposal::candidate)).toList();
    }

    public Proposal proposal(Thing thing, Candidate candidate) {
        Sum sum = new Sum();
        names(thing, candidate, sum);
        kinds(thing, candidate, sum);
        places(thing, candidate.profile(), sum);
        years(thing.profile(), candidate.profile(), sum);
        parents(thing.profile(), candidate.profile(), sum);
        websites(thing.profile(), candidate.profile(), sum);
        offices(thing.profile(), candidate.profile(), sum);
        identifiers(thing.profile(), candidate, sum);
        if (candidate.vouched()) sum.add("vouched", "the register is sure of it");
        String owner = taken.get(candidate.iri());
        if (owner != null && !owner.equals(thing.iri())) sum.add("taken", "linked to <" + owner + "> already");
        return new Proposal(thing.iri(), thing.label(), candidate.iri(), candidate.label(), candidate.about(),
                1 / (1 + Math.exp(-sum.sum)), sum.lines, sum.proven);
    }

    private void names(Thing thing, Candidate candidate, Sum sum) {
        boolean person = thing.kind().equals("person");
        NameComparison comparison = new NameComparison(rules, person);
        String named = person ? "name.person" : "name";
        boolean one = false;
        Optional<String> lesser = Optional.empty();
        for (boolean han : List.of(true, false)) {
            Found found = comparison.compare(thing.profile().names(), candidate.profile().names(), han);
            switch (found.level()) {
                case SAME, BUT_FORM -> {
                    sum.add(one ? named + ".both" : found.level() == Level.SAME || person ? named : "name.form", found.shown());
                    one = true;
                }
                case SHORT -> lesser = Optional.of("name.short " + found.shown());
                case SIMILAR -> lesser = lesser.or(() -> Optional.of("name.similar " + found.shown()));
                case DIFFERENT -> sum.add("name.differs", found.shown());
                case UNKNOWN -> { }
            }
        }
        if (!one) lesser.ifPresent(line -> sum.add(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1)));
        for (Known parent : thing.profile().parents())
            comparison.shared(parent.names(), candidate.profile().names().stream().filter(Name::main).toList())
                    .ifPresent(name -> sum.add("name.parent", name));
    }

    private static void kinds(Thing thing, Candidate candidate, Sum sum) {
        Set<String> theirs = candidate.profile().kinds();
        if (theirs.isEmpty()) return;
        String shown = thing.kind() + ", " + String.join(", ", theirs);
        // A scheme that pays is a fund to one and a programme to the other; a body that runs a park often shares its record.
        Set<String> fits = switch (thing.kind()) {
            case "fund", "programme" -> Set.of("fund", "programme");
            default -> Set.of(thing.kind());
        };
        if (theirs.stream().anyMatch(fits::contains)) sum.add("kind", shown);
        else sum.add("kind.other", shown);
    }

    private void places(Thing thing, Profile theirs, Sum sum) {
        if (theirs.places().isEmpty() || thing.kind().equals("person") || !isHome(thing)) return;
        Optional<String> home = theirs.places().stream().filter(rules::isHome).findFirst();
        String shown = home.orElse(String.join(", ", theirs.places()));
        sum.add(home.isPresent() ? "place.home" : "place.elsewhere", shown);
    }

    private boolean isHome(Thing thing) {
        Profile ours = thing.profile();
        Predicate<Name> home = name -> rules.isHome(name.text());
        return ours.names().stream().anyMatch(home) || ours.places().stream().anyMatch(rules::isHome)
                || ours.hosts().stream().anyMatch(rules::isHomeHost)
                || ours.parents().stream().flatMap(parent -> parent.names().stream()).anyMatch(home);
    }

    private static void years(Profile ours, Profile theirs, Sum sum) {
        if (ours.began().isEmpty() || theirs.began().isEmpty()) return;
        int apart = ours.began().stream().flatMap(year -> theirs.began().stream().map(other -> Math.abs(year - other)))
                .min(Comparator.naturalOrder()).orElseThrow();
        if (apart == 0) sum.add("began", "" + ours.began().stream().filter(theirs.began()::contains).findFirst().orElseThrow());
        else if (apart > 1) sum.add("began.differs", ours.began() + ", " + theirs.began());
    }

    private void parents(Profile ours, Profile theirs, Sum sum) {
        if (ours.parents().isEmpty() || theirs.parents().isEmpty()) return;
        NameComparison comparison = new NameComparison(rules, false);
        for (Known one : ours.parents()) for (Known other : theirs.parents()) {
            Set<String> same = new HashSet<>(one.iris());
            same.retainAll(other.iris());
            Optional<String> shared = same.stream().findFirst().or(() -> comparison.shared(one.names(), other.names()));
            if (shared.isPresent()) {
                sum.add("parent", shared.get());
                return;
            }
        }
        sum.add("parent.differs", name(ours.parents()) + ", " + name(theirs.parents()));
    }

    private static String name(List<Known> known) {
        return known.stream().flatMap(each -> each.names().stream()).map(Name::text).findFirst().orElse("unnamed");
    }

    private static void websites(Profile ours, Profile theirs, Sum sum) {
        if (ours.hosts().isEmpty() || theirs.hosts().isEmpty()) return;
        Optional<String> shared = ours.hosts().stream().filter(theirs.hosts()::contains).findFirst();
        if (shared.isPresent()) sum.add("website", shared.get());
        else sum.add("website.differs", ours.hosts().first() + ", " + theirs.hosts().first());
    }

    /** The same name of a post, or one that has the names of title and organisation in it. */
    private void offices(Profile ours, Profile theirs, Sum sum) {
        for (Office held : ours.offices()) for (Office other : theirs.offices()) for (Name name : other.names()) {
            String key = rules.key(name.text());
            for (Name title : held.names()) {
                String own = rules.key(title.text());
                boolean telling = title.isHan() ? own.length() > 4 : own.length() > 20;
                if (key.equals(own) && telling || held.organisations().stream().anyMatch(organisation ->
                        key.contains(rules.key(organisation)) && key.contains(own) && key.length() > own.length())) {
                    sum.add("office", name.text());
                    return;
                }
            }
        }
    }

    /** Of registers that give one identifier to each: any but the one that is asked. */
    private static void identifiers(Profile ours, Candidate candidate, Sum sum) {
        Set<String> theirs = new HashSet<>(candidate.profile().identifiers());
        theirs.add(candidate.iri());
        for (String identifier : ours.identifiers()) {
            if (theirs.contains(identifier)) {
                sum.add("identifier", identifier);
                sum.proven = true;
            } else if (theirs.stream().anyMatch(other -> register(other).equals(register(identifier)))) {
                sum.add("identifier.differs", identifier);
            }
        }
    }

    static String register(String identifier) {
        return identifier.substring(0, identifier.lastIndexOf('/') + 1);
    }
}
