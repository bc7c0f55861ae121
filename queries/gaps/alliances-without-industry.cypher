// Which alliances with known industries have no member of the industry $industry?
MATCH (a:Alliance)-[r:CROSSES_INDUSTRY]->(i:Industry)
WHERE r.detail = 'fact'
MATCH (d:Document {id: r.documentId})
WHERE ($province IS NULL OR d.province = $province)
WITH a, d, i, r
ORDER BY i.name
WITH a, d, collect(DISTINCT i.name) AS industries, min(r.start) AS first
WHERE none(name IN industries WHERE name CONTAINS $industry)
MATCH (a)-[r:CROSSES_INDUSTRY]->(:Industry)
WHERE r.documentId = d.id AND r.start = first AND r.detail = 'fact'
RETURN DISTINCT a.id AS allianceId, a.name AS alliance, industries AS industries, d.province AS province, r.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, r.section AS section,
       r.page AS page, d.id AS documentId, r.passageId AS passageId, r.start AS start, r.end AS end
ORDER BY alliance, allianceId, documentId, start
