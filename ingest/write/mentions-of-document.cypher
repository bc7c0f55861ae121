// Which entities does a document mention, and by which titles policies?
MATCH (m:Mention {documentId: $documentId})
OPTIONAL MATCH (m)-[:REFERS_TO]->(e)
RETURN m.id AS id, m.type AS type, m.title AS title, e.id AS target
ORDER BY id
