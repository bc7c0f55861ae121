// Which units stand at the centre? Without the library: how many things a unit shares with how many other units.
// A thing is what both are said to lead, fund, support, answer for or belong to; every link has its words in the text.
MATCH (u:Unit)-[r:LEADS|FUNDS|SUPPORTS|RESPONSIBLE_FOR|MEMBER_OF|ISSUED]->(thing)<-[s:LEADS|FUNDS|SUPPORTS|RESPONSIBLE_FOR|MEMBER_OF|ISSUED]-(other:Unit)
WHERE u.id <> other.id AND r.quote IS NOT NULL AND s.quote IS NOT NULL
RETURN u.name AS unit, count(DISTINCT other.id) AS neighbours, count(DISTINCT thing.id) AS shared, u.id AS unitId
ORDER BY neighbours DESC, shared DESC, unit, unitId
LIMIT 25
