import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { describeOntology } from "../../../graph/ontology/describe-ontology.ts";
import {
  entityId,
  entityTypes,
  GraphValidationError,
  mayJoin,
  nodeSchemas,
  relationSchemas,
  relationTypes,
  schemaStatements,
  typeOfEntityId,
  validateNode,
  validateRelation,
} from "../../../graph/ontology/index.ts";

const place = { type: "Place" as const, id: "place_1", properties: { name: "青禾省", aliases: [] } };
const evidence = { documentId: "d_1", start: 0, end: 2, quote: "青禾", rule: "r", ruleVersion: 1 };
const unit = { type: "Unit" as const, id: "unit_1" };
const policy = { type: "Policy" as const, id: "policy_1" };

describe("the ontology", () => {
  it("is described by docs/ontology.md as it is now (npm run docs:ontology)", () => {
    expect(readFileSync("docs/ontology.md", "utf8")).toBe(describeOntology());
  });

  it("has a schema for every type, and a description in every definition", () => {
    expect(Object.keys(nodeSchemas)).toEqual(Object.keys(entityTypes));
    expect(Object.keys(relationSchemas)).toEqual(Object.keys(relationTypes));
    for (const { description } of [...Object.values(entityTypes), ...Object.values(relationTypes)])
      expect(description.length).toBeGreaterThan(10);
  });

  it("makes a unique id for every node type on both engines, and indexes the embedded one can look up by", () => {
    for (const type of Object.keys(entityTypes)) {
      const ofType = (engine: "embedded" | "neo4j") =>
        schemaStatements(engine).filter((text) => text.includes(`\`${type}\``));
      expect(ofType("neo4j").filter((text) => /REQUIRE n\.id IS UNIQUE/.test(text))).toHaveLength(1);
      expect(ofType("embedded").filter((text) => /^CREATE INDEX .*\(n\.id\)$/.test(text))).toHaveLength(1);
    }
  });

  it("tells the type of an entity by its id", () => {
    expect(typeOfEntityId(entityId("Unit", "某市总工会"))).toBe("Unit");
    expect(typeOfEntityId("d_0123456789ab")).toBeUndefined();
    expect(entityId("Unit", "某市总工会")).not.toBe(entityId("Place", "某市总工会"));
  });
});

describe("validation", () => {
  const messageOf = (work: () => void) => {
    try {
      work();
    } catch (error) {
      if (error instanceof GraphValidationError) return error.message;
      throw error;
    }
    return "valid";
  };

  it("takes a node with its properties, absent ones left out or undefined", () => {
    expect(messageOf(() => validateNode(place))).toBe("valid");
    expect(messageOf(() => validateNode({ ...place, properties: { ...place.properties, level: undefined } }))).toBe(
      "valid",
    );
  });

  it.each([
    ["an unknown property", { name: "甲", aliases: [], colour: "red" }, /colour/],
    ["a missing property", { aliases: [] }, /name/],
    ["a property of another type", { name: 3, aliases: [] }, /name/],
  ])("refuses a node with %s and names it", (_what, properties, message) => {
    expect(messageOf(() => validateNode({ ...place, properties }))).toMatch(message);
  });

  it("refuses a relation whose ends it does not join", () => {
    expect(mayJoin("ISSUED", "Unit", "Policy")).toBe(true);
    expect(
      messageOf(() =>
        validateRelation({ type: "ISSUED", from: policy, to: unit, properties: { id: "x", ...evidence } }),
      ),
    ).toMatch(/does not join/);
  });

  it("asks a stated relation for its evidence, and a structural one for nothing", () => {
    const issued = { type: "ISSUED" as const, from: unit, to: policy };
    expect(messageOf(() => validateRelation({ ...issued, properties: { id: "x", ...evidence } }))).toBe("valid");
    expect(messageOf(() => validateRelation({ ...issued, properties: { id: "x" } }))).toMatch(/quote/);
    const states = { type: "STATES" as const, from: { type: "Document" as const, id: "d" }, to: policy };
    expect(messageOf(() => validateRelation({ ...states, properties: {} }))).toBe("valid");
    expect(messageOf(() => validateRelation({ ...states, properties: { quote: "x" } }))).toMatch(/quote/);
  });
});
