// Which relations that end at these entities were said of these mentions? One row each: {entity, mention}.
UNWIND $rows AS row
MATCH (a)-[r]->(b:`LABEL` {id: row.entity})
WHERE r.toMention = row.mention
RETURN r.id AS id, type(r) AS type, properties(r) AS properties, a.id AS from, labels(a) AS fromLabels, b.id AS to,
       labels(b) AS toLabels
ORDER BY id
