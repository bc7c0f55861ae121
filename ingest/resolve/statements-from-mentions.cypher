// Which relations that begin at these entities were said of these mentions? One row each: {entity, mention}.
UNWIND $rows AS row
MATCH (a:`LABEL` {id: row.entity})-[r]->(b)
WHERE r.fromMention = row.mention
RETURN r.id AS id, type(r) AS type, properties(r) AS properties, a.id AS from, labels(a) AS fromLabels, b.id AS to,
       labels(b) AS toLabels
ORDER BY id
