// Which pairs of industries meet in an alliance?
MATCH (a:Alliance)-[r:CROSSES_INDUSTRY]->(i:Industry)
WHERE r.detail = 'fact'
MATCH (d:Document {id: r.documentId})
WHERE ($province IS NULL OR d.province = $province)
MATCH (a)-[s:CROSSES_INDUSTRY]->(j:Industry)
WHERE s.detail = 'fact' AND s.documentId = d.id AND i.name < j.name
RETURN DISTINCT i.id AS industryId, i.name AS industry, j.id AS otherIndustryId, j.name AS otherIndustry,
       a.id AS allianceId, a.name AS alliance, d.province AS province, r.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, r.section AS section,
       r.page AS page, d.id AS documentId, r.passageId AS passageId, r.start AS start, r.end AS end
ORDER BY industry, otherIndustry, alliance, allianceId, documentId, start, end
