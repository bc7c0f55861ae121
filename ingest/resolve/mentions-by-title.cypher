// Which mentions of policies go by one of these titles, and what do they refer to now?
UNWIND $titles AS title
MATCH (m:Mention {title: title})-[:REFERS_TO]->(e:Policy)
WHERE m.documentId <> $exceptDocumentId
MATCH (d:Document {id: m.documentId})
RETURN m.id AS id, m.documentId AS documentId, m.key AS key, m.name AS name, m.title AS title,
       m.forms AS forms, m.attributes AS attributes, d.province AS province, d.issuer AS issuer,
       d.date AS date, e.id AS target
ORDER BY id
