// Which entities does a document name, and where?
MATCH (m:Mention {documentId: $id})-[:REFERS_TO]->(e)
RETURN e.id AS entityId, e.name AS name, m.type AS type, m.forms AS forms, m.start AS start, m.end AS end,
       m.quote AS quote, m.passageId AS passageId, m.rule AS rule
ORDER BY m.start, m.end, e.id
