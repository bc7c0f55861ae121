// Which relations between entities does a document state? FROM stands for a type of the ontology.
UNWIND $ids AS id
MATCH (a:`FROM` {id: id})-[r]->(b)
WHERE r.documentId = $documentId AND r.fromMention IS NOT NULL
RETURN DISTINCT r.id AS id, type(r) AS type, a.id AS from
ORDER BY id
