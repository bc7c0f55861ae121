// Which passages hold these words exactly?
MATCH (p:Passage)
WHERE p.kind <> 'contents' AND p.text CONTAINS $phrase
RETURN p.id AS id, p.documentId AS documentId
ORDER BY p.id
