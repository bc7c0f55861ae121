// To whom was a document sent?
MATCH (p:Policy)-[r:ADDRESSED_TO]->(u:Unit)
WHERE $title IS NULL OR p.name CONTAINS $title OR p.docNumber CONTAINS $title
MATCH (d:Document {id: r.documentId})
WHERE ($province IS NULL OR d.province = $province)
RETURN p.id AS policyId, p.name AS policy, u.id AS unitId, u.name AS unit, d.province AS province, r.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, r.section AS section,
       r.page AS page, d.id AS documentId, r.passageId AS passageId, r.start AS start, r.end AS end
ORDER BY policy, policyId, start, unit, unitId, documentId
