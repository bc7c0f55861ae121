// Which passages are there, and in which documents?
MATCH (p:Passage)
RETURN p.id AS id, p.documentId AS documentId
ORDER BY id
