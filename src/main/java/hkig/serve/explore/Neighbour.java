package hkig.serve.explore;

import hkig.serve.names.Thing;
import java.util.List;

/** A thing beside another, with the facts that join the two; at least one. */
record Neighbour(Thing thing, List<Fact> facts) { }
