// Which words does a stated relation rest on, and where do they stand?
MATCH ()-[r {id: $id}]->()
RETURN r.documentId AS documentId, r.section AS section, r.page AS page, r.start AS start, r.end AS end, r.quote AS quote
