// Which targets does each unit carry?
MATCH (u)-[r:RESPONSIBLE_FOR]->(t:Target)
WHERE $unit IS NULL OR u.name CONTAINS $unit OR any(alias IN u.aliases WHERE alias CONTAINS $unit)
MATCH (d:Document {id: t.documentId})
WHERE ($province IS NULL OR d.province = $province)
RETURN DISTINCT u.id AS unitId, u.name AS unit, t.metric AS metric, t.comparator AS comparator, t.value AS value, t.valueMax AS valueMax, t.unit AS valueUnit, t.deadline AS deadline, d.province AS province, t.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, t.section AS section,
       t.page AS page, d.id AS documentId, t.passageId AS passageId, t.start AS start, t.end AS end
ORDER BY unit, unitId, documentId, start, end, metric, value
