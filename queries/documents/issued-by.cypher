// Who issued which document?
MATCH (u)-[r:ISSUED]->(p:Policy)
WHERE ($unit IS NULL OR u.name CONTAINS $unit OR any(alias IN u.aliases WHERE alias CONTAINS $unit))
  AND ($title IS NULL OR p.name CONTAINS $title OR p.docNumber CONTAINS $title)
MATCH (d:Document {id: r.documentId})
WHERE ($province IS NULL OR d.province = $province)
RETURN u.id AS unitId, u.name AS unit, p.id AS policyId, p.name AS policy, d.province AS province, r.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, r.section AS section,
       r.page AS page, d.id AS documentId, r.passageId AS passageId, r.start AS start, r.end AS end
ORDER BY unit, unitId, policy, policyId, documentId, start
