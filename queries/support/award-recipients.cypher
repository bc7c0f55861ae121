// Who received which award?
MATCH (w:Award)<-[r:RECEIVED_AWARD]-(x)
WHERE $award IS NULL OR w.name CONTAINS $award OR any(alias IN w.aliases WHERE alias CONTAINS $award)
MATCH (d:Document {id: r.documentId})
WHERE ($province IS NULL OR d.province = $province)
OPTIONAL MATCH (m:Mention)-[:REFERS_TO]->(w)
WHERE m.documentId = d.id AND m.attributes CONTAINS '"amount":"'
WITH x, r, w, d, min(split(split(m.attributes, '"amount":"')[1], '"')[0]) AS amount
RETURN x.id AS recipientId, x.name AS recipient, w.id AS awardId, w.name AS award, amount AS amount,
       d.province AS province, r.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, r.section AS section,
       r.page AS page, d.id AS documentId, r.passageId AS passageId, r.start AS start, r.end AS end
ORDER BY award, awardId, recipient, recipientId, documentId, start
