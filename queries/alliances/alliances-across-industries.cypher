// Which studio alliances cross at least $industries industries: as a fact, as a rule they must meet, or as an aim?
CALL () {
  MATCH (a:Alliance)-[r:CROSSES_INDUSTRY]->(i:Industry)
  MATCH (d:Document {id: r.documentId})
  WHERE ($province IS NULL OR d.province = $province)
  WITH a, d, i, r, coalesce(r.detail, 'fact') AS basis
  ORDER BY i.name
  WITH a, d, basis, collect(DISTINCT i.name) AS industries, min(r.start) AS first
  WHERE size(industries) >= $industries
  MATCH (a)-[r:CROSSES_INDUSTRY]->(:Industry)
  WHERE r.documentId = d.id AND r.start = first AND coalesce(r.detail, 'fact') = basis
  RETURN DISTINCT a.id AS allianceId, a.name AS alliance, d.province AS province, basis AS basis,
         industries AS industries, CASE basis WHEN 'fact' THEN size(industries) END AS number, r.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, r.section AS section,
       r.page AS page, d.id AS documentId, r.passageId AS passageId, r.start AS start, r.end AS end
  UNION ALL
  MATCH (d:Document)-[:HAS_RULE]->(r:Rule)
  WHERE r.field = 'minIndustries' AND r.value >= $industries AND ($province IS NULL OR d.province = $province)
  RETURN null AS allianceId, coalesce(r.subject, r.what) AS alliance, d.province AS province, 'rule' AS basis,
         [] AS industries, r.value AS number, r.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, r.section AS section,
       r.page AS page, d.id AS documentId, r.passageId AS passageId, r.start AS start, r.end AS end
  UNION ALL
  MATCH (m:Mention)-[:REFERS_TO]->(a:Alliance)
  WHERE m.quote CONTAINS '跨' AND m.quote CONTAINS '行业'
  MATCH (d:Document {id: m.documentId})
  WHERE ($province IS NULL OR d.province = $province)
  RETURN a.id AS allianceId, a.name AS alliance, d.province AS province, 'aim' AS basis, [] AS industries,
         null AS number, m.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, m.section AS section,
       m.page AS page, d.id AS documentId, m.passageId AS passageId, m.start AS start, m.end AS end
}
WITH *, CASE basis WHEN 'fact' THEN 1 WHEN 'rule' THEN 2 ELSE 3 END AS rank
RETURN allianceId, alliance, basis, industries, number, province, quote, documentTitle, docNumber, section, page,
       documentId, passageId, start, end
ORDER BY rank, province, alliance, documentId, start, allianceId
