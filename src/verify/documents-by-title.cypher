// Which documents bear these titles?
UNWIND $titles AS title
MATCH (d:Document {title: title})
RETURN d.id AS id, d.title AS title
ORDER BY id
