// Which alliances have members, leaders, backers or payers, and how many statements say so?
MATCH (a:Alliance)<-[r:MEMBER_OF|LEADS|ISSUED|FUNDS|SUPPORTS|RESPONSIBLE_FOR]-()
RETURN a.name AS value, count(r) AS count
ORDER BY count DESC, value
LIMIT 100
