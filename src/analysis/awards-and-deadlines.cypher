// Which amounts, deadlines and responsible units does each document name?
CALL () {
  MATCH (m:Mention {type: 'Award'})
  WHERE m.attributes CONTAINS '"amount":"'
  RETURN 'awards' AS dimension, split(split(m.attributes, '"amount":"')[1], '"')[0] AS amount, m.name AS value,
         m.documentId AS documentId, m.quote AS quote, m.section AS section, m.page AS page, m.passageId AS passageId,
         m.start AS start, m.end AS end
  UNION ALL
  MATCH (t:Target)
  WHERE t.deadline IS NOT NULL
  RETURN 'deadlines' AS dimension, null AS amount, t.deadline AS value, t.documentId AS documentId, t.quote AS quote,
         t.section AS section, t.page AS page, t.passageId AS passageId, t.start AS start, t.end AS end
  UNION ALL
  MATCH (u)-[r:RESPONSIBLE_FOR]->(t)
  RETURN 'responsible' AS dimension, null AS amount, u.name AS value, r.documentId AS documentId, r.quote AS quote,
         r.section AS section, r.page AS page, r.passageId AS passageId, r.start AS start, r.end AS end
}
MATCH (d:Document {id: documentId})
WHERE $province IS NULL OR d.province = $province
RETURN dimension, amount, value, d.province AS province, quote, d.title AS documentTitle, d.docNumber AS docNumber, section, page,
       documentId, passageId, start, end
ORDER BY dimension, documentId, start, end, amount, value
