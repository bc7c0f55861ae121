// The passages of a document, in order.
MATCH (p:Passage {documentId: $id})
RETURN p.id AS id, p.sectionId AS sectionId, p.ordinal AS ordinal, p.kind AS kind, p.heading AS section,
       p.page AS page, p.start AS start, p.end AS end, p.text AS text
ORDER BY p.ordinal, p.id
