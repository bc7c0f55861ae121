// How many passages can be found?
MATCH (p:Passage)
WHERE p.kind <> 'contents'
RETURN count(p) AS passages
