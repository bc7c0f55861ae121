// Which awards, titles and allowances are there, and what amounts go with them?
MATCH (m:Mention)-[:REFERS_TO]->(w:Award)
WHERE $award IS NULL OR w.name CONTAINS $award OR any(alias IN w.aliases WHERE alias CONTAINS $award)
MATCH (d:Document {id: m.documentId})
WHERE ($province IS NULL OR d.province = $province)
RETURN w.id AS awardId, w.name AS award, w.amount AS amount, w.amountMin AS amountMin, w.amountMax AS amountMax,
       d.province AS province, m.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, m.section AS section,
       m.page AS page, d.id AS documentId, m.passageId AS passageId, m.start AS start, m.end AS end
ORDER BY award, awardId, documentId, start
