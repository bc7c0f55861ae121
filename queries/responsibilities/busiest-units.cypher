// Which units carry the most targets?
MATCH (d:Document)
WHERE ($province IS NULL OR d.province = $province)
MATCH (d)-[:HAS_TARGET]->(t:Target)<-[r:RESPONSIBLE_FOR]-(u)
WHERE NOT EXISTS { MATCH (t)-[:SAME_FIGURE]->(:Target) }
WITH u, d, t, r
ORDER BY r.start, r.end
WITH u, d, count(DISTINCT t.id) AS targets, collect(r) AS stated
WITH u, d, targets, stated[0] AS r
RETURN u.id AS unitId, u.name AS unit, targets AS targets, d.province AS province, r.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, r.section AS section,
       r.page AS page, d.id AS documentId, r.passageId AS passageId, r.start AS start, r.end AS end
ORDER BY targets DESC, unit, unitId, documentId, start, end
