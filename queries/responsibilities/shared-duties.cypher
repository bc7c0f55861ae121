// Which targets are carried by several units together?
MATCH (d:Document)
WHERE ($province IS NULL OR d.province = $province)
MATCH (d)-[:HAS_TARGET]->(t:Target)<-[:RESPONSIBLE_FOR]-(u)
WITH d, t, u
ORDER BY u.name
WITH d, t, collect(DISTINCT u.name) AS responsible
WHERE size(responsible) >= 2
RETURN t.metric AS metric, t.comparator AS comparator, t.value AS value, t.valueMax AS valueMax, t.unit AS valueUnit, responsible AS responsible, d.province AS province, t.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, t.section AS section,
       t.page AS page, d.id AS documentId, t.passageId AS passageId, t.start AS start, t.end AS end
ORDER BY province, documentId, start, end, metric, value
