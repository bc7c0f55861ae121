// Which studios does the collection name, and where?
MATCH (m:Mention)-[:REFERS_TO]->(s:Studio)
MATCH (d:Document {id: m.documentId})
WHERE ($province IS NULL OR d.province = $province)
RETURN s.id AS studioId, s.name AS studio, d.province AS province, m.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, m.section AS section,
       m.page AS page, d.id AS documentId, m.passageId AS passageId, m.start AS start, m.end AS end
ORDER BY province, studio, studioId, documentId, start
