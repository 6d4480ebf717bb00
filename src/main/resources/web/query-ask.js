// Asks the endpoint. A query carries a secret name, under which it can be called off on the server.
const ANY = "application/sparql-results+json, application/n-triples;q=0.9, text/plain;q=0.1";

/** Starts the query: { answer: promise of the response, stop(): ends it here and there }. */
export function ask(query) {
  const id = crypto.randomUUID();
  const reading = new AbortController();
  const answer = fetch("/sparql", { method: "POST", body: new URLSearchParams({ query }), signal: reading.signal,
    headers: { Accept: ANY, "HKIG-Query": id } });
  return { answer, stop() {
    // A page that is being left may still say this, which is what keepalive is for.
    const called = fetch("/cancel", { method: "POST", headers: { "HKIG-Query": id }, keepalive: true });
    reading.abort();
    return called.then(response => response.ok, () => false);
  } };
}

/** Whether the graph has anything in it; false too where the server is gone, which a query will tell. */
export async function isEmpty() {
  const response = await fetch("/sparql", { method: "POST", body: new URLSearchParams({ query: "ASK { ?s ?p ?o }" }),
    headers: { Accept: "application/sparql-results+json" } });
  return !(await response.json()).boolean;
}
