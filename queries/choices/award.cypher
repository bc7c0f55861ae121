// Which awards and subsidies are named, and in how many places?
MATCH (w:Award)<-[:REFERS_TO]-(m:Mention)
RETURN w.name AS value, count(m) AS count
ORDER BY count DESC, value
LIMIT 100
