// The words of the SPARQL page.
import { texts } from "./frame.js";

export const text = await texts("query");
