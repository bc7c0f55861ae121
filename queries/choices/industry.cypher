// Which industries do alliances and others span?
MATCH (i:Industry)<-[r:CROSSES_INDUSTRY]-()
RETURN i.name AS value, count(r) AS count
ORDER BY count DESC, value
LIMIT 100
