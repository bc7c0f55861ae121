// Which words does a stated relation rest on, and in which document?
MATCH ()-[r {id: $id}]->()
MATCH (d:Document {id: r.documentId})
RETURN d.id AS documentId, d.title AS title, d.docNumber AS docNumber, d.issuer AS issuer, d.date AS date,
       r.section AS section, r.page AS page, r.start AS start, r.end AS end, r.quote AS quote
