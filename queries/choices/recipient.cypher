// Who receives money?
MATCH (:Unit)-[r:FUNDS]->(x)
RETURN x.name AS value, count(r) AS count
ORDER BY count DESC, value
LIMIT 100
