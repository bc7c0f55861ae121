// Which words does a passage hold, and in which document?
MATCH (p:Passage {id: $id})
MATCH (d:Document {id: p.documentId})
RETURN d.id AS documentId, d.title AS title, d.docNumber AS docNumber, d.issuer AS issuer, d.date AS date,
       p.heading AS section, p.page AS page, p.start AS start, p.end AS end, p.text AS quote
