// How many passages are there, tables of contents among them?
MATCH (p:Passage)
RETURN count(p) AS passages
