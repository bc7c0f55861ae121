// Which planned figures and reported figures speak of the same metric in the same province and unit of measure?
CALL () {
  MATCH (d:Document)
  WHERE d.province IS NOT NULL AND ($province IS NULL OR d.province = $province)
  MATCH (d)-[:HAS_TARGET]->(f:Target)
  WHERE f.unit IS NOT NULL AND size(f.metric) >= 3
  RETURN d.province AS place, f.unit AS measure, f, 'target' AS kind
  UNION ALL
  MATCH (d:Document)
  WHERE d.province IS NOT NULL AND ($province IS NULL OR d.province = $province)
  MATCH (d)-[:HAS_TARGET]->(f:Outcome)
  WHERE f.unit IS NOT NULL AND size(f.metric) >= 3
  RETURN d.province AS place, f.unit AS measure, f, 'outcome' AS kind
}
WITH place, measure, collect(CASE kind WHEN 'target' THEN f END) AS targets, collect(CASE kind WHEN 'outcome' THEN f END) AS outcomes
WHERE size(targets) > 0 AND size(outcomes) > 0
UNWIND targets AS t
UNWIND outcomes AS o
WITH place, t, o
WHERE t.documentId <> o.documentId AND (t.metric CONTAINS o.metric OR o.metric CONTAINS t.metric)
  AND ($metric IS NULL OR all(word IN split($metric, ' ') WHERE t.metric CONTAINS word OR o.metric CONTAINS word))
// Looked up anew: a node that went through a list can bring an absent property with a value of the row before.
WITH place, t.id AS targetId, o.id AS outcomeId
MATCH (t:Target {id: targetId})
MATCH (o:Outcome {id: outcomeId})
MATCH (d:Document {id: t.documentId})
RETURN t.metric AS metric, t.comparator AS comparator, t.value AS value, t.unit AS valueUnit, t.deadline AS deadline,
       o.metric AS subject, o.value AS number, o.period AS period, o.quote AS otherQuote, place AS province, t.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, t.section AS section,
       t.page AS page, d.id AS documentId, t.passageId AS passageId, t.start AS start, t.end AS end
ORDER BY province, metric, documentId, start, subject, number, otherQuote
