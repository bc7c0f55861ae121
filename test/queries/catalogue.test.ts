import { describe, expect, it } from "vitest";
import { evidenceColumns } from "../../queries/columns.ts";
import { queries } from "../../queries/index.ts";

/** Names after the last RETURN of a Cypher text. */
function returned(cypher: string): string[] {
  const last = cypher.slice(cypher.lastIndexOf("RETURN") + "RETURN".length).split(/\bORDER BY\b/)[0]!;
  const columns: string[] = [];
  let depth = 0;
  let item = "";
  for (const character of last) {
    if ("([{".includes(character)) depth += 1;
    if (")]}".includes(character)) depth -= 1;
    if (character === "," && depth === 0) {
      columns.push(item);
      item = "";
    } else item += character;
  }
  columns.push(item);
  return columns
    .map((one) => one.trim().replace(/^DISTINCT\s+/, ""))
    .map((one) => /\bAS\s+(\w+)$/.exec(one)?.[1] ?? one);
}

describe("the catalogue of named questions", () => {
  it("holds at least 25 questions with names of their own", () => {
    expect(queries.length).toBeGreaterThanOrEqual(25);
    expect(new Set(queries.map(({ name }) => name)).size).toBe(queries.length);
  });

  it.each(queries.map((query) => [query.name, query] as const))(
    "%s says its question in the first line",
    (_name, { cypher }) => {
      expect(cypher.split("\n")[0]).toMatch(/^\/\/ .+\?$/);
    },
  );

  it.each(queries.map((query) => [query.name, query] as const))(
    "%s returns exactly the declared columns",
    (_name, { cypher, row }) => {
      expect(returned(cypher).sort()).toEqual(Object.keys(row.shape).sort());
    },
  );

  it.each(queries.map((query) => [query.name, query] as const))(
    "%s uses exactly the declared parameters",
    (_name, { cypher, params }) => {
      const used = new Set([...cypher.replace(/^\/\/.*$/gm, "").matchAll(/\$(\w+)/g)].map(([, name]) => name));
      expect([...used].sort()).toEqual(Object.keys(params.shape).sort());
    },
  );

  it.each(queries.map((query) => [query.name, query] as const))(
    "%s orders its rows by a document and a place",
    (_name, { cypher }) => {
      const order = cypher.slice(cypher.lastIndexOf("ORDER BY"));
      expect(order).toMatch(/documentId/);
      expect(order).toMatch(/start/);
    },
  );

  it.each(queries.map((query) => [query.name, query] as const))(
    "%s can be asked for in both languages and has evidence",
    (_name, query) => {
      expect(query.phrasings.zh.length).toBeGreaterThan(0);
      expect(query.phrasings.en.length).toBeGreaterThan(0);
      for (const column of Object.keys(evidenceColumns)) expect(Object.keys(query.columns)).toContain(column);
    },
  );
});
