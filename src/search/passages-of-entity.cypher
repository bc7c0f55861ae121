// Which passages name this entity?
MATCH (e:TypeOfEntity {id: $id})<-[:REFERS_TO]-(m:Mention)-[:IN_PASSAGE]->(p:Passage)
RETURN DISTINCT p.id AS id, p.documentId AS documentId
ORDER BY id
