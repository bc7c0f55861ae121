// Which prizes, allowances and subsidies have an amount, and how much?
// The amount is what the document says, not what another document says of an award of the same name.
MATCH (m:Mention)-[:REFERS_TO]->(w:Award)
WHERE m.attributes CONTAINS '"amount":"'
  AND ($award IS NULL OR w.name CONTAINS $award OR m.quote CONTAINS $award OR any(alias IN w.aliases WHERE alias CONTAINS $award))
MATCH (d:Document {id: m.documentId})
WHERE ($province IS NULL OR d.province = $province)
WITH m, w, d, toFloat(split(split(split(m.attributes, '"amountMin":')[1], ',')[0], '}')[0]) AS amountMin,
     toFloat(split(split(split(m.attributes, '"amountMax":')[1], ',')[0], '}')[0]) AS amountMax
RETURN w.id AS awardId, w.name AS award, split(split(m.attributes, '"amount":"')[1], '"')[0] AS amount,
       amountMin AS amountMin,
       amountMax AS amountMax,
       d.province AS province, m.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, m.section AS section,
       m.page AS page, d.id AS documentId, m.passageId AS passageId, m.start AS start, m.end AS end
ORDER BY award, awardId, amountMin, documentId, start
