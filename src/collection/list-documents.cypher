// Which documents does the collection hold?
MATCH (d:Document)
WHERE ($province IS NULL OR d.province = $province)
  AND ($issuer IS NULL OR d.issuer CONTAINS $issuer)
  AND ($kind IS NULL OR d.kind = $kind)
  AND ($yearFrom IS NULL OR d.year >= $yearFrom)
  AND ($yearTo IS NULL OR d.year <= $yearTo)
  AND ($title IS NULL OR d.title CONTAINS $title)
RETURN d.id AS id, d.title AS title, d.docNumber AS docNumber, d.issuer AS issuer, d.date AS date, d.year AS year,
       d.kind AS kind, d.province AS province, d.level AS level, d.source AS source, d.format AS format,
       d.pages AS pages, d.characters AS characters
ORDER BY d.province, d.date, d.title, d.id
