/** How things stand to each other: the neighbourhood of one, and the ways between two, each step with its evidence. */
package hkig.serve.explore;
