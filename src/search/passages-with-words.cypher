// Which passages hold any of these words, in their text or in the headings above it?
MATCH (p:Passage)
WHERE size([word IN $words WHERE p.text CONTAINS word OR p.heading CONTAINS word]) > 0
RETURN p.id AS id, p.documentId AS documentId
ORDER BY id
