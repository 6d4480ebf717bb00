/** What tells programs about the data: descriptions at their standard places, and the files to take. */
package hkig.serve.data;
