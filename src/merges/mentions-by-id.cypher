// What do these mentions say?
UNWIND $mentionIds AS mentionId
MATCH (m:Mention {id: mentionId})
MATCH (d:Document {id: m.documentId})
OPTIONAL MATCH (p:Passage {id: m.passageId})
RETURN mentionId, m.name AS name, m.quote AS quote, m.start AS start,
       d.id AS documentId, d.title AS title, p.text AS passage, p.start AS passageStart
ORDER BY mentionId
