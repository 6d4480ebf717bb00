package hkig.store;

import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Model;

/**
 * Many changes in one transaction; usable only inside {@link GraphStore#write}. Graphs are written as the difference
 * of what stands and what is wanted, literals in canonical form, so that what stands already is not touched.
 */
public interface Batch {

    /**
     * Makes a named graph equal to the model; an empty model removes it.
     *
     * @throws IllegalArgumentException if the IRI is not absolute or the model has a blank node
     * @see <a href="https://www.w3.org/TR/sparql11-http-rdf-update/#http-put">Graph Store Protocol, PUT</a>
     */
    void put(String graph, Model model);

    /** Removes a named graph; nothing happens where there is none. */
    void delete(String graph);

    /**
     * Puts the graph of an article and keeps its text and stamp beside it.
     *
     * @param text the article in any serialised form that its reader can read again
     */
    void putArticle(String article, Model model, byte[] text, String stamp);

    /** Takes an article back: its graph, its stamp, and its text where no other article has the same. False: unknown. */
    boolean retract(String article);

    /**
     * Puts the graphs of the knowledge and deletes those of the knowledge before that are no longer among them.
     *
     * @param graphs models by graph IRI
     * @param fingerprint changes when the knowledge does
     */
    void replaceKnowledge(Map<String, Model> graphs, String fingerprint);

    /**
     * Computes the graph {@code derived} anew from what stands at this point of the batch, without {@code derived} and
     * {@code loads} themselves: no derived fact rests on another, none on the time.
     *
     * @param constructs CONSTRUCT queries, each over the union of all other graphs
     * @throws IllegalArgumentException if a query is no CONSTRUCT, or makes a blank node
     */
    void derive(List<String> constructs);

    /** Adds the run to the graph {@code loads}. */
    void record(LoadRun run);

    /** What the batch changed so far. */
    Written written();
}
