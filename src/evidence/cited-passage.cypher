// Which words does a passage hold, and where?
MATCH (p:Passage {id: $id})
RETURN p.documentId AS documentId, p.heading AS section, p.page AS page, p.start AS start, p.end AS end, p.text AS quote
