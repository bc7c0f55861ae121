// How many passages are looked through?
MATCH (p:Passage)
WHERE p.kind <> 'contents'
RETURN count(p) AS passages
