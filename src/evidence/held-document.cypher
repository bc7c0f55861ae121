// What is a document called, who issued it, and what does it say?
MATCH (d:Document {id: $id})
RETURN d.title AS title, d.docNumber AS docNumber, d.issuer AS issuer, d.date AS date, d.kind AS kind, d.url AS url,
       d.accessed AS accessed, d.text AS text, d.record AS record
