// Which targets name nobody who carries them?
MATCH (t:Target)
OPTIONAL MATCH (u)-[r:RESPONSIBLE_FOR]->(t)
WITH t, count(r) AS carriers
WHERE carriers = 0
MATCH (d:Document {id: t.documentId})
WHERE ($province IS NULL OR d.province = $province)
RETURN t.metric AS metric, t.comparator AS comparator, t.value AS value, t.valueMax AS valueMax, t.unit AS valueUnit, t.deadline AS deadline, d.province AS province, t.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, t.section AS section,
       t.page AS page, d.id AS documentId, t.passageId AS passageId, t.start AS start, t.end AS end
ORDER BY province, documentId, start, end, metric, value
