// What do these passages name and state?
UNWIND $ids AS passageId
MATCH (p:Passage {id: passageId})<-[:IN_PASSAGE]-(n)
WHERE n:Mention OR n:Target OR n:Outcome OR n:Rule
RETURN passageId, labels(n) AS labels, n.id AS id, n.key AS entityId, n.type AS type, n.name AS name, n.forms AS forms,
       n.metric AS metric, n.what AS what, n.quote AS quote
ORDER BY passageId, id
