package hkig.serve.answer;

import org.apache.jena.sparql.exec.QueryExecResult;

/**
 * What a query gave, complete in memory and free of the store's transaction.
 *
 * @param cut whether there was more than the row limit allows
 */
public record Answer(QueryExecResult result, boolean cut) { }
