package hkig.link;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What can be compared of a thing of ours and a record of a register; each part may be empty.
 *
 * @param kinds folders of our kinds ({@code organisation}, {@code person}, ...), or {@code other} for what is none
 * @param places names of the country, town or area where it is
 * @param began years in which it began, by one source or another
 * @param hosts of its websites, without {@code www.}
 * @param offices posts that a person holds or held
 * @param identifiers that registers give it, as IRIs
 */
public record Profile(List<Name> names, SortedSet<String> kinds, SortedSet<String> places, List<Known> parents,
        SortedSet<Integer> began, SortedSet<String> hosts, List<Office> offices, SortedSet<String> identifiers) {

    public Profile {
        names = List.copyOf(names);
        parents = List.copyOf(parents);
        offices = List.copyOf(offices);
    }

    static Profile of(List<Name> names, SortedSet<String> kinds, SortedSet<String> identifiers) {
        return new Profile(names, kinds, new TreeSet<>(), List.of(), new TreeSet<>(), new TreeSet<>(), List.of(), identifiers);
    }
}
