// Which planned and reported figures does the collection hold?
// A figure that a document states a second time is left to its first statement.
CALL () {
  MATCH (d:Document)-[:HAS_TARGET]->(f:Target)
  WHERE f.value IS NOT NULL
    AND ($province IS NULL OR d.province = $province)
    AND ($plan IS NULL OR d.id = $plan OR d.title CONTAINS $plan OR d.docNumber CONTAINS $plan)
    AND NOT EXISTS { MATCH (f)-[:SAME_FIGURE]->(:Target) }
  RETURN d, f, 'target' AS kind
  UNION ALL
  MATCH (d:Document)-[:HAS_TARGET]->(f:Outcome)
  WHERE f.value IS NOT NULL
    AND ($province IS NULL OR d.province = $province)
    AND ($report IS NULL OR d.id = $report OR d.title CONTAINS $report OR d.docNumber CONTAINS $report)
  RETURN d, f, 'outcome' AS kind
}
RETURN f.id AS id, kind AS kind, f.metric AS metric, f.subject AS subject, f.comparator AS comparator, f.value AS value,
       f.valueMax AS valueMax, f.normalizedValue AS normalizedValue, f.unit AS unit, f.deadline AS deadline,
       f.period AS period, d.province AS province, d.issuer AS issuer, d.date AS date,
       f.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, f.section AS section, f.page AS page,
       d.id AS documentId, f.passageId AS passageId, f.start AS start, f.end AS end
ORDER BY documentId, start, end, id
