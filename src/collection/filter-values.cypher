// Which provinces, issuers, kinds and years can documents be filtered by?
MATCH (d:Document)
RETURN d.province AS province, d.issuer AS issuer, d.kind AS kind, d.year AS year, count(d) AS documents
ORDER BY province, issuer, kind, year
