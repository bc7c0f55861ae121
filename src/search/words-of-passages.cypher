// The words of passages, and those of the headings above them.
UNWIND $ids AS id
MATCH (p:Passage {id: id})
RETURN p.id AS id, p.documentId AS documentId, p.heading AS heading, p.text AS text, p.ordinal AS ordinal
