import { get, type Ontology } from "./api.ts";
import { signal } from "./signal.ts";

/** Labels of types and relations, as the API tells them; the page keeps no list of its own. */
export const ontology = signal<Ontology>({ entities: {}, relations: {} });

get<Ontology>("/api/ontology").then(ontology.set, () => {
  // Without labels the page shows the types' own names; the pages report the API's error themselves.
});
