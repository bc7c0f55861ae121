// Which named projects and actions does each province have?
MATCH (m:Mention)-[:REFERS_TO]->(p:Programme)
WHERE $title IS NULL OR p.name CONTAINS $title
MATCH (d:Document {id: m.documentId})
WHERE ($province IS NULL OR d.province = $province)
RETURN d.province AS province, p.id AS dutyId, p.name AS duty, m.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, m.section AS section,
       m.page AS page, d.id AS documentId, m.passageId AS passageId, m.start AS start, m.end AS end
ORDER BY province, duty, dutyId, documentId, start
