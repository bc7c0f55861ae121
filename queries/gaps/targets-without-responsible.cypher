// Which targets name nobody who carries them?
// A figure stated twice has somebody when either statement names one.
MATCH (d:Document)
WHERE ($province IS NULL OR d.province = $province)
MATCH (d)-[:HAS_TARGET]->(t:Target)
WHERE NOT EXISTS { MATCH ()-[:RESPONSIBLE_FOR]->(t) }
  AND NOT EXISTS { MATCH ()-[:RESPONSIBLE_FOR]->(:Target)-[:SAME_FIGURE]->(t) }
  AND NOT EXISTS { MATCH (t)-[:SAME_FIGURE]->(:Target) }
RETURN t.metric AS metric, t.comparator AS comparator, t.value AS value, t.valueMax AS valueMax, t.unit AS valueUnit, t.deadline AS deadline, d.province AS province, t.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, t.section AS section,
       t.page AS page, d.id AS documentId, t.passageId AS passageId, t.start AS start, t.end AS end
ORDER BY province, documentId, start, end, metric, value
