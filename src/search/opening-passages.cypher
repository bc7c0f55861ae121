// With which passages do these documents begin?
MATCH (p:Passage)
WHERE p.documentId IN $documentIds AND p.kind <> 'contents' AND p.ordinal < 10
RETURN p.id AS id, p.documentId AS documentId
ORDER BY p.documentId, p.ordinal, p.id
