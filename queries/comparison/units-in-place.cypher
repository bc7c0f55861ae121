// Which units are located in a place?
MATCH (u)-[r:LOCATED_IN]->(p:Place)
WHERE $province IS NULL OR p.name CONTAINS $province
MATCH (d:Document {id: r.documentId})
WITH p, u, d, r
ORDER BY d.id, r.start, r.end
WITH p, u, collect(r) AS stated, collect(d) AS documents
WITH p, u, stated[0] AS r, documents[0] AS d
RETURN p.id AS placeId, p.name AS place, u.id AS unitId, u.name AS unit, r.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, r.section AS section,
       r.page AS page, d.id AS documentId, r.passageId AS passageId, r.start AS start, r.end AS end
ORDER BY place, placeId, unit, unitId, documentId, start
