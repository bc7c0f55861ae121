// Who names, funds, supports or manages which alliance?
MATCH (a:Alliance)<-[r:ISSUED|FUNDS|SUPPORTS|RESPONSIBLE_FOR]-(u)
WHERE $alliance IS NULL OR a.name CONTAINS $alliance OR any(alias IN a.aliases WHERE alias CONTAINS $alliance)
MATCH (d:Document {id: r.documentId})
WHERE ($unit IS NULL OR u.name CONTAINS $unit OR any(alias IN u.aliases WHERE alias CONTAINS $unit))
  AND ($province IS NULL OR d.province = $province)
WITH u, a, d, CASE type(r) WHEN 'FUNDS' THEN '出资' WHEN 'SUPPORTS' THEN '支持' WHEN 'ISSUED' THEN '命名' ELSE '负责' END AS relation, r
ORDER BY r.start, r.end
WITH u, a, d, relation, collect(r.detail) AS amounts, collect(r) AS stated
WITH u, a, d, relation, amounts, stated[0] AS r
RETURN u.id AS unitId, u.name AS unit, relation AS relation, a.id AS allianceId, a.name AS alliance,
       CASE WHEN relation = '出资' THEN amounts[0] END AS amount, d.province AS province, r.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, r.section AS section,
       r.page AS page, d.id AS documentId, r.passageId AS passageId, r.start AS start, r.end AS end
ORDER BY alliance, allianceId, relation, unit, unitId, documentId, start
