// Under which heading and on which page does a place of a document stand?
MATCH (p:Passage {documentId: $documentId})
WHERE p.start <= $start AND p.end > $start
RETURN p.heading AS section, p.page AS page
ORDER BY p.id
LIMIT 1
