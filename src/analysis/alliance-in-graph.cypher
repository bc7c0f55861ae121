// What does the graph know of an alliance: who leads it, its members, its industries?
MATCH (a:Alliance)
WHERE a.name = $name OR $name IN a.aliases
OPTIONAL MATCH (m)-[r:MEMBER_OF|LEADS]->(a)
WHERE NOT m.name =~ '.{0,4}(牵头|领衔|成员)(单位|(创新)?工作室)'
WITH a, collect(CASE WHEN type(r) = 'LEADS' THEN m.name END) AS leads, collect(CASE WHEN type(r) = 'MEMBER_OF' THEN m.name END) AS members
OPTIONAL MATCH (a)-[r:CROSSES_INDUSTRY]->(i:Industry)
WHERE r.detail = 'fact'
RETURN a.id AS id, a.name AS name, a.province AS province, leads AS leads, members AS members, collect(DISTINCT i.name) AS industries
ORDER BY id
