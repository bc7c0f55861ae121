// Which titles and honours are named, without an amount, and how many are given?
MATCH (m:Mention)-[:REFERS_TO]->(w:Award)
WHERE NOT m.attributes CONTAINS '"amount":"'
  AND ($award IS NULL OR w.name CONTAINS $award OR any(alias IN w.aliases WHERE alias CONTAINS $award))
MATCH (d:Document {id: m.documentId})
WHERE ($province IS NULL OR d.province = $province)
WITH m, w, d,
     CASE WHEN m.attributes CONTAINS '"count":' THEN toFloat(split(split(split(m.attributes, '"count":')[1], ',')[0], '}')[0]) END AS number
RETURN w.id AS awardId, w.name AS award, w.level AS level,
       number AS number,
       d.province AS province, m.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, m.section AS section,
       m.page AS page, d.id AS documentId, m.passageId AS passageId, m.start AS start, m.end AS end
ORDER BY award, awardId, documentId, start
