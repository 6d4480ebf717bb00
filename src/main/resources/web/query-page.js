// What the server says of itself to the SPARQL page: base, prefixes, questions, limits.
export const page = await (await fetch("/page.json")).json();
