// Which documents cite which?
MATCH (a)-[r:CITES]->(b:Policy)
WHERE $title IS NULL OR a.name CONTAINS $title OR b.name CONTAINS $title OR b.docNumber CONTAINS $title
MATCH (d:Document {id: r.documentId})
WHERE ($province IS NULL OR d.province = $province)
RETURN a.id AS citingId, coalesce(a.name, a.title) AS citing, b.id AS citedId, b.name AS cited, r.detail AS manner,
       d.province AS province, r.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, r.section AS section,
       r.page AS page, d.id AS documentId, r.passageId AS passageId, r.start AS start, r.end AS end
ORDER BY cited, citedId, citing, citingId, documentId, start
