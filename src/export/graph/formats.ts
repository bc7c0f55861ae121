/** The formats a graph is taken away in. */
export const graphFormats = {
  gexf: { ending: "gexf", mediaType: "application/gexf+xml; charset=utf-8", whole: false },
  graphml: { ending: "graphml", mediaType: "application/graphml+xml; charset=utf-8", whole: false },
  jsonld: { ending: "jsonld", mediaType: "application/ld+json", whole: false },
  // A script that rebuilds the graph holds all of it.
  cypher: { ending: "cypher", mediaType: "application/x-cypher-query; charset=utf-8", whole: true },
} as const;

export type GraphFormat = keyof typeof graphFormats;

/** What a file says about itself. */
export interface GraphDescription {
  /** The program and its version. */
  creator: string;
  /** What is in it: scope, counts, pipeline version. */
  description: string;
  /** ISO time of the export. */
  at: string;
}
