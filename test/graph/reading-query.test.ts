import { describe, expect, it } from "vitest";
import { assertReadingQuery } from "../../graph/reading-query.ts";

describe("a reading query", () => {
  it.each([
    "MATCH (n) RETURN n",
    "  // which?\n/* all */ match (n) return n.id as id",
    "OPTIONAL MATCH (n:Unit) RETURN n.start AS start, n.end AS end",
    "MATCH (n) WHERE n.text CONTAINS 'DELETE it; CREATE \\' SET' RETURN n",
    'MATCH (n) WHERE n.name = "SET" RETURN n.`create` AS `merge`',
    "MATCH (n:Load)-[:USE|SET]->(m) RETURN n.set, m.drop, $create AS c",
    "WITH {set: 1, create: 2} AS m RETURN m.set AS value",
    "MATCH (n) CALL (n) { MATCH (n)--(m) RETURN count(m) AS c } RETURN c",
    "UNWIND [1, 2] AS x RETURN x UNION MATCH (n) RETURN n.value AS x",
  ])("is %s", (cypher) => {
    expect(() => assertReadingQuery(cypher)).not.toThrow();
  });

  it.each([
    "CREATE (n)",
    "/* MATCH */ CREATE (n)",
    "MATCH (n) /* x */ SET /* y */ n.a = 1 RETURN n",
    "MATCH (n) dEtAcH dElEtE n",
    "MATCH (n) RETURN n // '\nSET n.a = 1",
    "MATCH (n) WHERE n.a = 'it''s' SET n.b = 'c' RETURN n",
    "MATCH (n) WITH n\u00a0REMOVE n.a",
    "MATCH (n) CALL { CREATE (:X) } RETURN n",
    "MATCH (n) CALL (n) { SET n.a = 1 } RETURN n",
    "WITH 1 AS x FOREACH (y IN [1] | MERGE (:X))",
    "WITH 1 AS x LOAD/**/CSV FROM 'file:///x' AS l RETURN l",
    "RETURN '\\' AS a, ' LOAD  CSV FROM \"x\" AS l RETURN l //'",
    "CALL db.labels()",
    "MATCH (n) CALL apoc.load.json('http://x') YIELD value RETURN value",
    "USE system MATCH (n) RETURN n",
    "PROFILE MATCH (n) RETURN n",
    "CYPHER runtime=slotted MATCH (n) RETURN n",
    "SHOW INDEXES",
    "",
    "// only words",
  ])("is not %s", (cypher) => {
    expect(() => assertReadingQuery(cypher)).toThrow(expect.objectContaining({ code: "read-only" }));
  });
});
