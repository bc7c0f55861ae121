// Which metrics do figures speak of?
MATCH (f)
WHERE f:Target OR f:Outcome
RETURN f.metric AS value, count(f) AS count
ORDER BY count DESC, value
LIMIT 100
