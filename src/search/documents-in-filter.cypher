// Which documents pass the filters of a search?
MATCH (d:Document)
WHERE ($provinces IS NULL OR d.province IN $provinces)
  AND ($levels IS NULL OR d.level IN $levels)
  AND ($issuers IS NULL OR size([name IN $issuers WHERE d.issuer CONTAINS name]) > 0)
  AND ($kinds IS NULL OR d.kind IN $kinds)
  AND ($documentIds IS NULL OR d.id IN $documentIds)
  AND ($yearFrom IS NULL OR d.year >= $yearFrom)
  AND ($yearTo IS NULL OR d.year <= $yearTo)
  AND ($notProvinces IS NULL OR NOT (coalesce(d.province, '') IN $notProvinces))
  AND ($notLevels IS NULL OR NOT (coalesce(d.level, '') IN $notLevels))
  AND ($notIssuers IS NULL OR size([name IN $notIssuers WHERE coalesce(d.issuer, '') CONTAINS name]) = 0)
  AND ($notKinds IS NULL OR NOT (d.kind IN $notKinds))
  AND ($notDocumentIds IS NULL OR NOT (d.id IN $notDocumentIds))
RETURN d.id AS id, d.title AS title
ORDER BY d.id
