// Which words does a figure, rule, conflict or mention rest on, and where do they stand?
MATCH (n {id: $id})
WHERE n.quote IS NOT NULL
RETURN n.documentId AS documentId, n.section AS section, n.page AS page, n.start AS start, n.end AS end, n.quote AS quote
