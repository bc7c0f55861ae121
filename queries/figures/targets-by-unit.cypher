// Which targets does each unit carry?
MATCH (d:Document)
WHERE ($province IS NULL OR d.province = $province)
MATCH (d)-[:HAS_TARGET]->(t:Target)<-[r:RESPONSIBLE_FOR]-(u)
WHERE $unit IS NULL OR u.name CONTAINS $unit OR any(alias IN u.aliases WHERE alias CONTAINS $unit)
RETURN DISTINCT u.id AS unitId, u.name AS unit, t.metric AS metric, t.comparator AS comparator, t.value AS value, t.valueMax AS valueMax, t.unit AS valueUnit, t.deadline AS deadline, d.province AS province, t.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, t.section AS section,
       t.page AS page, d.id AS documentId, t.passageId AS passageId, t.start AS start, t.end AS end
ORDER BY unit, unitId, documentId, start, end, metric, value
