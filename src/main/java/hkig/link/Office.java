package hkig.link;

import java.util.List;
import java.util.Set;

/**
 * A post that a person holds or held.
 *
 * @param organisations names of the organisation that has it; empty where the name of the post tells
 */
public record Office(List<Name> names, Set<String> organisations) { }
