// Which documents held are repealed by which?
MATCH ()-[r:CITES]->(p:Policy)
WHERE r.detail = 'repeals'
MATCH (old:Document)-[:STATES]->(p)
MATCH (d:Document {id: r.documentId})
WHERE old.id <> d.id
RETURN DISTINCT old.id AS repealedId, d.title AS title, r.quote AS quote, d.id AS documentId, r.start AS start
ORDER BY repealedId, documentId, start
