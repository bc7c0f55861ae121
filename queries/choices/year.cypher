// By which years are targets due, and from which years are documents?
CALL () {
  MATCH (t:Target)
  WHERE t.deadline IS NOT NULL
  RETURN toInteger(substring(t.deadline, 0, 4)) AS value, t.id AS id
  UNION ALL
  MATCH (d:Document)
  WHERE d.year IS NOT NULL
  RETURN d.year AS value, d.id AS id
}
WITH value, id
WHERE value IS NOT NULL
RETURN value AS value, count(id) AS count
ORDER BY count DESC, value
LIMIT 100
