// On whose basis was a document issued, or what does it carry out?
MATCH (a:Policy)-[r:IMPLEMENTS]->(b)
WHERE $title IS NULL OR a.name CONTAINS $title OR b.name CONTAINS $title
MATCH (d:Document {id: r.documentId})
WHERE ($province IS NULL OR d.province = $province)
RETURN a.id AS citingId, a.name AS citing, b.id AS citedId, b.name AS cited, d.province AS province, r.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, r.section AS section,
       r.page AS page, d.id AS documentId, r.passageId AS passageId, r.start AS start, r.end AS end
ORDER BY citing, citingId, cited, citedId, documentId, start
