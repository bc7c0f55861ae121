// Which cited documents does the collection not hold?
MATCH (a)-[r:CITES]->(b:Policy)
WHERE NOT EXISTS { MATCH (:Document)-[:STATES]->(b) }
MATCH (d:Document {id: r.documentId})
WHERE ($province IS NULL OR d.province = $province)
RETURN b.id AS citedId, b.name AS cited, a.id AS citingId, coalesce(a.name, a.title) AS citing, d.province AS province, r.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, r.section AS section,
       r.page AS page, d.id AS documentId, r.passageId AS passageId, r.start AS start, r.end AS end
ORDER BY cited, citedId, citing, citingId, documentId, start
