// Which mentions of these documents refer to a policy that the document states?
UNWIND $documentIds AS documentId
MATCH (m:Mention {documentId: documentId})-[:REFERS_TO]->(e:Policy)
RETURN documentId, m.id AS id, m.attributes AS attributes, e.id AS target
ORDER BY documentId, id
