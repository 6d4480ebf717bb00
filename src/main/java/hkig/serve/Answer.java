package hkig.serve;

import org.apache.jena.sparql.exec.QueryExecResult;

/**
 * What a query gave, complete in memory and free of the store's transaction.
 *
 * @param cut whether there was more than the row limit allows
 */
record Answer(QueryExecResult result, boolean cut) { }
