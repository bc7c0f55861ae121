// Which documents may a question name, by 文号 or by title?
MATCH (d:Document)
WHERE (d.docNumber IS NOT NULL AND $numbered CONTAINS d.docNumber)
  OR $asked CONTAINS d.title
  OR ($asked <> '' AND d.title CONTAINS $asked)
  OR size([title IN $titles WHERE d.title CONTAINS title]) > 0
RETURN d.id AS id, d.title AS title, d.docNumber AS docNumber
ORDER BY d.id
