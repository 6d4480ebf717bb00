package hkig.serve.tryout;

import java.util.List;
import java.util.Optional;

/**
 * How a thing is marked.
 *
 * @param kind class of style sheets
 * @param title what a pointer shows
 * @param address where this server tells of the thing
 */
record Mention(List<Trial.Place> places, String kind, String title, Optional<String> address) { }
