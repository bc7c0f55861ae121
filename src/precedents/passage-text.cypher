// The words of a passage and its document.
MATCH (p:Passage {id: $id})
MATCH (d:Document {id: p.documentId})
RETURN p.id AS id, p.documentId AS documentId, p.text AS text, p.start AS start, p.end AS end, p.heading AS heading,
       d.title AS title, d.docNumber AS docNumber
