// Where do the passages of a document stand?
MATCH (p:Passage {documentId: $id})
RETURN p.id AS id, p.heading AS section, p.page AS page, p.start AS start, p.end AS end
ORDER BY p.start, p.id
