// Which targets are due by which date?
MATCH (t:Target)
WHERE t.deadline IS NOT NULL AND ($year IS NULL OR t.deadline STARTS WITH toString($year))
  AND ($metric IS NULL OR all(word IN split($metric, ' ') WHERE t.metric CONTAINS word OR t.quote CONTAINS word))
  AND NOT EXISTS { MATCH (t)-[:SAME_FIGURE]->(s:Target) WHERE s.deadline = t.deadline }
MATCH (d:Document {id: t.documentId})
WHERE ($province IS NULL OR d.province = $province)
RETURN t.deadline AS deadline, t.metric AS metric, t.comparator AS comparator, t.value AS value, t.valueMax AS valueMax, t.unit AS valueUnit, d.province AS province, t.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, t.section AS section,
       t.page AS page, d.id AS documentId, t.passageId AS passageId, t.start AS start, t.end AS end
ORDER BY deadline, province, documentId, start, end, metric, value
