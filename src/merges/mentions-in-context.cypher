// In what words are entities named, and in which documents? LABEL stands for a type of the ontology.
UNWIND $ids AS id
MATCH (e:`LABEL` {id: id})<-[:REFERS_TO]-(m:Mention)
MATCH (d:Document {id: m.documentId})
OPTIONAL MATCH (p:Passage {id: m.passageId})
RETURN id, m.id AS mentionId, m.name AS name, m.quote AS quote, m.start AS start,
       d.id AS documentId, d.title AS title, p.text AS passage, p.start AS passageStart
ORDER BY id, title, start, mentionId
