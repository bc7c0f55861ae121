// Which documents carry these numbers?
UNWIND $numbers AS number
MATCH (d:Document {docNumber: number})
RETURN d.id AS id, number AS number, d.title AS title
ORDER BY id, number
