// Which studios and bodies belong to which alliance, and who leads it?
// A word for the role (成员工作室) names nobody and is left out.
MATCH (a:Alliance)<-[r:MEMBER_OF|LEADS]-(m)
WHERE ($alliance IS NULL OR a.name CONTAINS $alliance OR any(alias IN a.aliases WHERE alias CONTAINS $alliance))
MATCH (d:Document {id: r.documentId})
WHERE ($province IS NULL OR d.province = $province)
  AND NOT m.name =~ '.{0,4}(牵头|领衔|成员)(单位|(创新)?工作室)'
RETURN a.id AS allianceId, a.name AS alliance, m.id AS memberId, m.name AS member,
       CASE type(r) WHEN 'LEADS' THEN '牵头' ELSE '成员' END AS role, d.province AS province, r.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, r.section AS section,
       r.page AS page, d.id AS documentId, r.passageId AS passageId, r.start AS start, r.end AS end
ORDER BY alliance, allianceId, role DESC, member, memberId, documentId, start
