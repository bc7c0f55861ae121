// Which documents pass the filters of a search?
MATCH (d:Document)
WHERE ($province IS NULL OR d.province = $province)
  AND ($issuer IS NULL OR d.issuer CONTAINS $issuer)
  AND ($kind IS NULL OR d.kind = $kind)
  AND ($level IS NULL OR d.level = $level)
  AND ($yearFrom IS NULL OR d.year >= $yearFrom)
  AND ($yearTo IS NULL OR d.year <= $yearTo)
  AND ($documentId IS NULL OR d.id = $documentId)
RETURN d.id AS id
ORDER BY d.id
