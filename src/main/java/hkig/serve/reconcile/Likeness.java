package hkig.serve.reconcile;

/**
 * How alike two names are.
 *
 * @param share how much of what both tell is the same, from 0 to 1
 * @param slips how many slips of the pen there are between them
 * @param sure whether nothing but such slips tells them apart
 */
record Likeness(double share, int slips, boolean sure) { }
