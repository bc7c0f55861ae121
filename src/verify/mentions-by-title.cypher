// Where are policies of these titles named, and which of them are held?
UNWIND $titles AS title
MATCH (m:Mention {title: title})
MATCH (d:Document {id: m.documentId})
RETURN m.id AS id, m.title AS title, m.name AS name, m.attributes AS attributes, m.start AS start, m.end AS end,
       d.id AS documentId, d.docNumber AS docNumber
ORDER BY id
