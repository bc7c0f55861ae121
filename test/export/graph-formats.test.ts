import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import jsonld from "jsonld";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asCypherScript, literal } from "../../src/export/graph/cypher-script.ts";
import { exportGraph } from "../../src/export/graph/export-graph.ts";
import type { GraphFormat } from "../../src/export/graph/formats.ts";
import { type GraphScope, type PlainGraph, readGraph } from "../../src/export/graph/read-graph.ts";
import { createMasking } from "../../src/personal-data.ts";
import { type Collection, createCollectionOf, examples } from "../examples.ts";
import { orSkipped, readByPython, readersAreThere } from "./readers.ts";

const readGraphFile = `import json, sys, networkx
graph = getattr(networkx, "read_" + sys.argv[2])(sys.argv[1])
assert graph.is_directed() and graph.is_multigraph()
print(json.dumps({"nodes": dict(graph.nodes(data=True)), "edges": [[a, b, str(k), d] for a, b, k, d in graph.edges(keys=True, data=True)]}, ensure_ascii=False))`;

interface ReadBack {
  nodes: Record<string, Record<string, unknown>>;
  edges: [string, string, string, Record<string, unknown>][];
}

describe("graphs over the example documents", () => {
  const folder = mkdtempSync(join(tmpdir(), "zhengmai-export-"));
  let held: Collection;
  let facts: PlainGraph;
  const parts = () => ({ store: held.store, masking: createMasking(held.store, "mask") });
  const exported = async (format: GraphFormat, scope: GraphScope = {}) =>
    exportGraph(parts(), format, scope, { version: "test", at: "2025-01-02T03:04:05.000Z" });

  beforeAll(async () => {
    held = await createCollectionOf([examples]);
    facts = (await readGraph(parts(), {}, false))!;
  }, 300_000);
  afterAll(async () => {
    await held?.remove();
    rmSync(folder, { recursive: true, force: true });
  });
  const withoutSpace = (text: unknown) => String(text).replace(/\s+/g, "");

  it.skipIf(!readersAreThere).each(["gexf", "graphml"] as const)(
    `%s is read back by networkx with every node, relation and quote${orSkipped}`,
    async (format) => {
      const file = join(folder, `graph.${format}`);
      writeFileSync(file, (await exported(format))!);
      const { nodes, edges }: ReadBack = readByPython(readGraphFile, file, format);
      expect(Object.keys(nodes).sort()).toEqual(facts.nodes.map(({ id }) => id).sort());
      expect(edges).toHaveLength(facts.relations.length);
      for (const { type, id, properties } of facts.nodes) {
        expect(nodes[id]!.type).toBe(type);
        if (properties.quote) expect(withoutSpace(nodes[id]!.quote)).toBe(withoutSpace(properties.quote));
        if (typeof properties.value === "number") expect(Number(nodes[id]!.value)).toBe(properties.value);
      }
      const quotes = (all: unknown[]) => all.filter(Boolean).map(withoutSpace).sort();
      expect(quotes(edges.map(([, , , data]) => data.quote))).toEqual(
        quotes(facts.relations.map(({ properties }) => properties.quote)),
      );
    },
  );

  it("GraphML keeps to the types of its schema: keys of nodes and relations are name tokens and unique", async () => {
    const text = (await exported("graphml"))!;
    const keys = [...text.matchAll(/<(?:node|edge) id="([^"]*)"/g)].map(([, key]) => key!);
    expect(keys).toHaveLength(facts.nodes.length + facts.relations.length);
    for (const key of keys) expect(key).toMatch(/^[\p{L}\p{N}._:-]+$/u);
    expect(new Set(keys).size).toBe(keys.length);
    const declared = [
      ...text.matchAll(
        /<key id="([^"]*)" for="(?:node|edge)" attr.name="[^"]*" attr.type="(string|boolean|double|long)"\/>/g,
      ),
    ];
    const ids = new Set(declared.map(([, id]) => id));
    for (const [, id] of text.matchAll(/<data key="([^"]*)">/g)) expect(ids).toContain(id);
  });

  it("JSON-LD expands without a network, and every statement is quoted from a document by PROV-O", async () => {
    const text = (await exported("jsonld"))!;
    const offline = async (url: string) => {
      throw new Error(`nothing is loaded from ${url}`);
    };
    const expanded = (await jsonld.expand(JSON.parse(text), { documentLoader: offline as never })) as never as Record<
      string,
      { "@id"?: string; "@value"?: unknown }[]
    >[];
    const prov = "http://www.w3.org/ns/prov#";
    const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    const typed = (iri: string) =>
      expanded.filter((thing) => (thing["@type"] as unknown as string[] | undefined)?.includes(iri));
    const statements = typed(`${rdf}Statement`);
    expect(statements).toHaveLength(facts.relations.filter(({ properties }) => properties.id !== undefined).length);
    const ids = new Set(expanded.map((thing) => thing["@id"] as unknown as string));
    for (const statement of statements) {
      for (const end of [`${rdf}subject`, `${rdf}object`, `${prov}wasQuotedFrom`, `${prov}wasGeneratedBy`])
        expect(ids).toContain(statement[end]![0]!["@id"]);
      expect(statement[`${rdf}predicate`]![0]!["@id"]).toMatch(/^urn:zhengmai:ontology:[A-Z_]+$/);
      expect(statement[`${prov}value`]![0]!["@value"]).toBeTruthy();
    }
    const quads = (await jsonld.toRDF(JSON.parse(text), { documentLoader: offline as never })) as unknown[];
    expect(quads.length).toBeGreaterThan(facts.nodes.length * 3);
  });

  it("takes one document with what it says, or one entity with what is joined to it", async () => {
    const document = facts.nodes.find(
      ({ type, properties }) => type === "Document" && String(properties.title).includes("实施意见"),
    )!;
    const ofDocument = (await readGraph(parts(), { documentId: document.id }, false))!;
    expect(ofDocument.nodes.filter(({ type }) => type === "Document").map(({ id }) => id)).toEqual([document.id]);
    expect(ofDocument.relations.length).toBeGreaterThan(0);
    for (const { properties } of ofDocument.relations)
      expect([undefined, document.id]).toContain(properties.documentId);
    const alliance = facts.relations.find(({ type }) => type === "MEMBER_OF")!.to;
    const ofEntity = (await readGraph(parts(), { entityId: alliance.id }, false))!;
    expect(ofEntity.nodes.map(({ id }) => id)).toContain(alliance.id);
    expect(ofEntity.nodes.length).toBeGreaterThan(2);
    expect(ofEntity.nodes.length).toBeLessThan(facts.nodes.length / 2);
    expect(await exported("gexf", { documentId: "none" })).toBeUndefined();
    expect(await exported("gexf", { entityId: "none" })).toBeUndefined();
  });

  it.each(["gexf", "graphml", "jsonld", "cypher"] as const)("masks contact data in %s", async (format) => {
    const text = (await exported(format))!;
    for (const secret of ["13900001111", "diaoyan@example.org", "卢晓晴", "范一诺"]) expect(text).not.toContain(secret);
  });
});

describe("literals of the Cypher script", () => {
  it("escape quotation marks, backslashes and line breaks, and keep an escape from becoming a sign", () => {
    expect(literal("it's \\ a\nb\r\tc")).toBe("'it\\'s \\\\ a\\nb\\r\\tc'");
    expect(literal("\\u0027 OR 1")).toBe("'\\\\' + 'u0027 OR 1'");
    expect(literal({ "a`b": [1, 0.5, true, "x"], none: null })).toBe("{`a``b`: [1, 0.5, true, 'x']}");
  });

  it("leave every semicolon at the end of a line to the end of a statement", () => {
    const unit = {
      type: "Unit" as const,
      id: "u1",
      properties: { name: "甲;\n// 乙'; MATCH (n) DETACH DELETE n;\n", aliases: [] },
    };
    const script = asCypherScript(
      { nodes: [unit], relations: [] },
      { creator: "a\nCREATE (:X);", description: "b", at: "c" },
    );
    const statements = script.split(/;\n/).filter(Boolean);
    expect(statements.at(-1)).toMatch(/SET n = row\.properties$/);
    expect(statements.filter((statement) => statement.includes("DETACH"))).toHaveLength(1);
    expect(script.split("\n").filter((line) => /^(CREATE \(|MATCH|DETACH)/.test(line))).toEqual([]);
  });
});
