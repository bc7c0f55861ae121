// How many passages do these documents have?
MATCH (p:Passage)
WHERE p.documentId IN $documentIds
RETURN count(p) AS passages
