// How many passages of these documents can be found?
MATCH (p:Passage)
WHERE p.kind <> 'contents' AND p.documentId IN $documentIds
RETURN count(p) AS passages
