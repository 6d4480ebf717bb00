/** The reconciliation service: which thing of the graph a name in somebody's table means. W3C Reconciliation Service API 0.2. */
package hkig.serve.reconcile;
