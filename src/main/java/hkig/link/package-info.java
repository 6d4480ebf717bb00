/** Links things to registers of others: candidates are asked for, scored, judged by people, and become a graph. */
package hkig.link;
