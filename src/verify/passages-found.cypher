// Which words do these passages hold?
UNWIND $ids AS id
MATCH (p:Passage {id: id})
RETURN p.id AS id, p.documentId AS documentId, p.start AS start, p.end AS end, p.text AS text
ORDER BY p.id
