// The words of passages and the documents they stand in.
UNWIND $ids AS id
MATCH (p:Passage {id: id})
MATCH (d:Document {id: p.documentId})
WHERE p.kind <> 'contents'
RETURN p.id AS id, p.documentId AS documentId, p.text AS text, p.heading AS heading, p.page AS page,
       p.start AS start, p.end AS end, d.title AS title, d.docNumber AS docNumber,
       d.issuer AS issuer, d.date AS date, d.province AS province, d.kind AS kind
ORDER BY p.id
