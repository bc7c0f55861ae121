// Which documents are held, by number and title?
MATCH (d:Document)
RETURN d.id AS id, d.title AS title, d.docNumber AS docNumber
ORDER BY d.id
