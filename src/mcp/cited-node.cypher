// Which words does a figure, rule, conflict or mention rest on, and in which document?
MATCH (n {id: $id})
WHERE n.quote IS NOT NULL
MATCH (d:Document {id: n.documentId})
RETURN d.id AS documentId, d.title AS title, d.docNumber AS docNumber, d.issuer AS issuer, d.date AS date,
       n.section AS section, n.page AS page, n.start AS start, n.end AS end, n.quote AS quote
