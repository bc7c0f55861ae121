// Which document numbers does the collection know?
CALL () {
  MATCH (d:Document)
  WHERE d.docNumber IS NOT NULL
  RETURN d.docNumber AS number
  UNION
  MATCH (e:Policy)
  WHERE e.docNumber IS NOT NULL
  RETURN e.docNumber AS number
}
RETURN DISTINCT number AS number
ORDER BY number
