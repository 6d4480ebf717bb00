/** The reconciliation service: which thing of the graph a name in somebody's table means. */
package hkig.serve.reconcile;
