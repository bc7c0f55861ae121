// Which provinces do documents come from?
MATCH (d:Document)
WHERE d.province IS NOT NULL
RETURN d.province AS value, count(d) AS count
ORDER BY count DESC, value
LIMIT 100
