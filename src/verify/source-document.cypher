// What does a document say, and what is it?
MATCH (d:Document {id: $id})
RETURN d.id AS id, d.title AS title, d.docNumber AS docNumber, d.issuer AS issuer, d.date AS date,
       d.province AS province, d.text AS text
