// Who pays whom how much: subsidies, allowances and grants, by province?
CALL () {
  MATCH (u)-[r:FUNDS]->(t)
  MATCH (d:Document {id: r.documentId})
  WHERE ($province IS NULL OR d.province = $province) AND ($recipient IS NULL OR t.name CONTAINS $recipient OR r.quote CONTAINS $recipient)
  RETURN u.id AS payerId, u.name AS payer, t.id AS recipientId, t.name AS recipient, r.detail AS amount,
         d.province AS province, r.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, r.section AS section,
       r.page AS page, d.id AS documentId, r.passageId AS passageId, r.start AS start, r.end AS end
  UNION ALL
  MATCH (d:Document)-[:HAS_RULE]->(r:Rule)
  WHERE r.field = 'subsidy' AND r.value IS NOT NULL AND ($province IS NULL OR d.province = $province) AND ($recipient IS NULL OR r.quote CONTAINS $recipient)
  RETURN null AS payerId, coalesce(d.issuer, d.title) AS payer, null AS recipientId, r.subject AS recipient,
         r.what AS amount, d.province AS province, r.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, r.section AS section,
       r.page AS page, d.id AS documentId, r.passageId AS passageId, r.start AS start, r.end AS end
}
RETURN payerId, payer, recipientId, recipient, amount, province, quote, documentTitle, docNumber, section, page,
       documentId, passageId, start, end
ORDER BY province, payer, recipient, documentId, start, end, amount, payerId, recipientId
