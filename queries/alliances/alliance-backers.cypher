// Who names, funds, supports or manages which alliance?
MATCH (u)-[r:ISSUED|FUNDS|SUPPORTS|RESPONSIBLE_FOR]->(a:Alliance)
WHERE $alliance IS NULL OR a.name CONTAINS $alliance OR any(alias IN a.aliases WHERE alias CONTAINS $alliance)
MATCH (d:Document {id: r.documentId})
WHERE ($province IS NULL OR d.province = $province)
RETURN u.id AS unitId, u.name AS unit,
       CASE type(r) WHEN 'FUNDS' THEN '出资' WHEN 'SUPPORTS' THEN '支持' WHEN 'ISSUED' THEN '命名' ELSE '负责' END AS relation,
       a.id AS allianceId, a.name AS alliance, r.detail AS amount, d.province AS province, r.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, r.section AS section,
       r.page AS page, d.id AS documentId, r.passageId AS passageId, r.start AS start, r.end AS end
ORDER BY alliance, allianceId, relation, unit, unitId, documentId, start
