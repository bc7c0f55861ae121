// Which documents are there, and what may a question call them by?
MATCH (d:Document)
RETURN d.id AS id, d.title AS title, d.docNumber AS docNumber
ORDER BY id
