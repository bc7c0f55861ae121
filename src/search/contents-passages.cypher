// Which passages are tables of contents? They are never shown as hits.
MATCH (p:Passage)
WHERE p.kind = 'contents'
RETURN p.id AS id, p.documentId AS documentId
ORDER BY id
