// Which metrics of figures share one of these words?
MATCH (f)
WHERE (f:Target OR f:Outcome) AND any(word IN $words WHERE f.metric CONTAINS word)
RETURN DISTINCT f.metric AS metric
ORDER BY metric
LIMIT 2000
