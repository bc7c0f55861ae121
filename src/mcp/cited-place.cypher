// Which words stand at a place of a document, and in which passages?
MATCH (d:Document {id: $documentId})
OPTIONAL MATCH (p:Passage {documentId: $documentId})
WHERE p.start <= $start AND p.end > $start
RETURN d.id AS documentId, d.title AS title, d.docNumber AS docNumber, d.issuer AS issuer, d.date AS date,
       p.heading AS section, p.page AS page, $start AS start, $end AS end, d.text AS text
ORDER BY p.id
LIMIT 1
