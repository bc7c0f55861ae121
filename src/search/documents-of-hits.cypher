// The particulars of these documents, by which hits are counted and put in order of date.
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN d.id AS id, d.title AS title, d.issuer AS issuer, d.date AS date, d.year AS year, d.kind AS kind,
       d.province AS province, d.level AS level
ORDER BY id
