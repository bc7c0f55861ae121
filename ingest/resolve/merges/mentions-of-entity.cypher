// Which mentions refer to an entity, and what do they say? LABEL stands for a type of the ontology.
MATCH (e:`LABEL` {id: $id})<-[:REFERS_TO]-(m:Mention)
RETURN m.id AS id, m.documentId AS documentId, m.key AS key, m.title AS title, m.name AS name, m.forms AS forms,
       m.attributes AS attributes
ORDER BY id
