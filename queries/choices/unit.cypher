// Which units do, carry or give something, and how often?
MATCH (u:Unit)-[r:RESPONSIBLE_FOR|ACHIEVED|LEADS|ISSUED|FUNDS|SUPPORTS|IMPLEMENTS]->()
RETURN u.name AS value, count(r) AS count
ORDER BY count DESC, value
LIMIT 100
