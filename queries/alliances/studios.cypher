// Which studios does the collection name, and where?
// A word for the role (成员工作室) names none and is left out.
MATCH (s:Studio)<-[:REFERS_TO]-(m:Mention)
MATCH (d:Document {id: m.documentId})
WHERE ($province IS NULL OR d.province = $province)
  AND NOT s.name =~ '.{0,4}(牵头|领衔|成员)(单位|(创新)?工作室)'
RETURN s.id AS studioId, s.name AS studio, s.level AS level, d.province AS province, m.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, m.section AS section,
       m.page AS page, d.id AS documentId, m.passageId AS passageId, m.start AS start, m.end AS end
ORDER BY province, studio, studioId, documentId, start
