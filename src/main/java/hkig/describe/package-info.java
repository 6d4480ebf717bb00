/** Says of the dataset what others need to find, judge and fetch it: VoID, DCAT and SPARQL Service Description. */
package hkig.describe;
