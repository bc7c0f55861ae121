// Where does a document disagree with itself, its body with its annex?
MATCH (d:Document)-[:HAS_CONFLICT]->(c:Conflict)
WHERE ($province IS NULL OR d.province = $province) AND ($title IS NULL OR d.title CONTAINS $title OR d.docNumber CONTAINS $title)
RETURN c.what AS what, c.kind AS conflictKind, c.severity AS severity, c.b AS otherQuote, d.province AS province, c.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, c.section AS section,
       c.page AS page, d.id AS documentId, c.passageId AS passageId, c.start AS start, c.end AS end
ORDER BY severity, province, documentId, start, end, what, otherQuote
