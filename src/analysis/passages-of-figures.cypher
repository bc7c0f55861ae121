// What do these passages say, and where do they start?
UNWIND $ids AS id
MATCH (p:Passage {id: id})
RETURN p.id AS id, p.text AS text, p.start AS start
ORDER BY id
