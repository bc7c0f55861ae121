// Which documents are held or cited, and how often are they cited?
MATCH (p:Policy)
OPTIONAL MATCH (p)<-[r:CITES]-()
RETURN p.name AS value, count(r) AS count
ORDER BY count DESC, value
LIMIT 100
