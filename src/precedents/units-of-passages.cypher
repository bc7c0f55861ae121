// Which units do these passages name?
UNWIND $ids AS passageId
MATCH (p:Passage {id: passageId})<-[:IN_PASSAGE]-(m:Mention {type: 'Unit'})-[:REFERS_TO]->(u:Unit)
RETURN DISTINCT passageId, u.name AS name
ORDER BY passageId, name
