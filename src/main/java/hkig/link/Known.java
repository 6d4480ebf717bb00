package hkig.link;

import java.util.List;
import java.util.Set;

/** Something else that is spoken of, such as a parent: the IRIs and the names it is known by. */
public record Known(Set<String> iris, List<Name> names) { }
