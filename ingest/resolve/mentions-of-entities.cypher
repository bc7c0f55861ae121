// What do the mentions of these entities say, each different saying once? One document's and some mentions are left out.
UNWIND $ids AS id
MATCH (e:`LABEL` {id: id})<-[:REFERS_TO]-(m:Mention)
WHERE m.documentId <> $exceptDocumentId AND NOT m.id IN $exceptMentionIds
RETURN id, m.key AS key, m.name AS name, m.forms AS forms, m.attributes AS attributes, min(m.id) AS first
ORDER BY id, first
