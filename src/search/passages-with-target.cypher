// Which passages set a target?
MATCH (t:Target)-[:IN_PASSAGE]->(p:Passage)
RETURN DISTINCT p.id AS id, p.documentId AS documentId
ORDER BY id
