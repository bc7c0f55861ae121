// One document with its text and its extraction record.
MATCH (d:Document {id: $id})
RETURN d.id AS id, d.title AS title, d.docNumber AS docNumber, d.issuer AS issuer, d.date AS date, d.year AS year,
       d.kind AS kind, d.province AS province, d.level AS level, d.source AS source, d.format AS format, d.url AS url, d.accessed AS accessed,
       d.pages AS pages, d.characters AS characters, d.text AS text, d.record AS record, d.contentHash AS contentHash
