// What is a unit responsible for?
CALL () {
  MATCH (d:Document)
  WHERE ($province IS NULL OR d.province = $province)
  MATCH (d)-[:HAS_TARGET]->(t)<-[r:RESPONSIBLE_FOR|ACHIEVED]-(u)
  RETURN d, u, r, t
  UNION ALL
  MATCH (t:Programme)<-[r:RESPONSIBLE_FOR|LEADS]-(u)
  MATCH (d:Document {id: r.documentId})
  WHERE ($province IS NULL OR d.province = $province)
  RETURN d, u, r, t
  UNION ALL
  MATCH (t:Alliance)<-[r:RESPONSIBLE_FOR|LEADS]-(u)
  MATCH (d:Document {id: r.documentId})
  WHERE ($province IS NULL OR d.province = $province)
  RETURN d, u, r, t
  UNION ALL
  MATCH (t:Award)<-[r:RESPONSIBLE_FOR|LEADS]-(u)
  MATCH (d:Document {id: r.documentId})
  WHERE ($province IS NULL OR d.province = $province)
  RETURN d, u, r, t
  UNION ALL
  MATCH (t:Studio)<-[r:RESPONSIBLE_FOR|LEADS]-(u)
  MATCH (d:Document {id: r.documentId})
  WHERE ($province IS NULL OR d.province = $province)
  RETURN d, u, r, t
}
WITH *
WHERE $unit IS NULL OR u.name CONTAINS $unit OR any(alias IN u.aliases WHERE alias CONTAINS $unit)
RETURN u.id AS unitId, u.name AS unit,
       CASE type(r) WHEN 'LEADS' THEN '牵头或主办' WHEN 'ACHIEVED' THEN '完成' ELSE '负责' END AS relation,
       t.id AS dutyId, coalesce(t.name, t.metric) AS duty, t.value AS value, t.unit AS valueUnit, d.province AS province, r.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, r.section AS section,
       r.page AS page, d.id AS documentId, r.passageId AS passageId, r.start AS start, r.end AS end
ORDER BY unit, unitId, documentId, start, end, relation, duty, dutyId
