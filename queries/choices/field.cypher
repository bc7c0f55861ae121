// Which kinds of conditions do documents set?
MATCH (r:Rule)
WHERE r.field IS NOT NULL
RETURN r.field AS value, count(r) AS count
ORDER BY count DESC, value
LIMIT 100
