// Which passages may name a sum of money?
MATCH (p:Passage)
WHERE p.kind <> 'contents' AND size([word IN $currencies WHERE p.text CONTAINS word]) > 0
RETURN p.id AS id, p.documentId AS documentId, p.text AS text
ORDER BY id
