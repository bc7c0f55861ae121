// Which outcomes are reported for a metric?
MATCH (t:Outcome)
WHERE ($metric IS NULL OR all(word IN split($metric, ' ') WHERE t.metric CONTAINS word OR t.quote CONTAINS word))
  AND ($year IS NULL OR t.period CONTAINS toString($year))
MATCH (d:Document {id: t.documentId})
WHERE ($province IS NULL OR d.province = $province)
RETURN t.metric AS metric, t.comparator AS comparator, t.value AS value, t.valueMax AS valueMax, t.unit AS valueUnit, t.period AS period, t.subject AS subject, d.province AS province, t.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, t.section AS section,
       t.page AS page, d.id AS documentId, t.passageId AS passageId, t.start AS start, t.end AS end
ORDER BY metric, province, documentId, start, end, value
