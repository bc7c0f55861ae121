// Who pays whom how much: subsidies, allowances and grants, by province?
// A text says one payment in several ways: who pays, who receives, its name, its terms. What ends at the same place of
// the same document is one payment and one row; a row's words show its amount.
CALL () {
  MATCH (u)-[r:FUNDS]->(t)
  WHERE r.detail IS NOT NULL
  MATCH (d:Document {id: r.documentId})
  WHERE $province IS NULL OR d.province = $province
  RETURN r.documentId AS documentId, r.end AS end, 1 AS rank, u.name AS payer, t.id AS paidId, t.name AS paid,
         t:Award AS isAward, r.detail AS amount, r.start AS start, r.quote AS quote, r.section AS section,
         r.page AS page, r.passageId AS passageId
  UNION ALL
  MATCH (r:Rule {field: 'subsidy'})
  MATCH (d:Document {id: r.documentId})
  WHERE $province IS NULL OR d.province = $province
  RETURN r.documentId AS documentId, r.end AS end, 2 AS rank, null AS payer, null AS paidId, r.subject AS paid,
         false AS isAward, CASE WHEN toInteger(r.value) % 10000 = 0 THEN toString(toInteger(r.value) / 10000) + '万'
              ELSE toString(toInteger(r.value)) END + coalesce(r.unit, '元') AS amount,
         r.start AS start, r.quote AS quote, r.section AS section, r.page AS page, r.passageId AS passageId
  UNION ALL
  MATCH (w:Award)<-[r:RECEIVED_AWARD]-(x)
  WHERE w.amount IS NOT NULL
  MATCH (d:Document {id: r.documentId})
  WHERE $province IS NULL OR d.province = $province
  RETURN r.documentId AS documentId, r.end AS end, 3 AS rank, null AS payer, x.id AS paidId, x.name AS paid,
         false AS isAward, null AS amount, r.start AS start, r.quote AS quote, r.section AS section, r.page AS page,
         r.passageId AS passageId
  UNION ALL
  MATCH (w:Award)<-[:REFERS_TO]-(m:Mention)
  WHERE m.attributes CONTAINS '"amount":"'
  MATCH (d:Document {id: m.documentId})
  WHERE $province IS NULL OR d.province = $province
  RETURN m.documentId AS documentId, m.end AS end, 4 AS rank, null AS payer, w.id AS paidId, w.name AS paid,
         true AS isAward, split(split(m.attributes, '"amount":"')[1], '"')[0] AS amount, m.start AS start,
         m.quote AS quote, m.section AS section, m.page AS page, m.passageId AS passageId
}
WITH *
ORDER BY documentId, end, start, rank, payer, paid
WITH documentId, end, min(rank) AS rank, min(start) AS start, collect(quote) AS quotes, collect(section) AS sections,
     collect(page) AS pages, collect(passageId) AS passageIds, collect(DISTINCT payer) AS payers,
     collect(CASE WHEN rank = 1 AND NOT isAward THEN paid END) AS funded,
     collect(CASE WHEN rank = 1 AND NOT isAward THEN paidId END) AS fundedIds,
     collect(CASE WHEN rank = 3 THEN paid END) AS received, collect(CASE WHEN rank = 3 THEN paidId END) AS receivedIds,
     collect(CASE WHEN rank = 2 THEN paid END) AS ruled,
     collect(CASE WHEN isAward THEN paid END) AS awards, collect(CASE WHEN isAward THEN paidId END) AS awardIds,
     collect(CASE WHEN rank = 4 THEN amount END) AS printed, collect(CASE WHEN rank = 1 THEN amount END) AS stated,
     collect(CASE WHEN rank = 2 THEN amount END) AS counted
WITH *, quotes[0] AS quote, coalesce(printed[0], stated[0], counted[0]) AS amount,
     coalesce(funded[0], received[0], ruled[0]) AS recipient
WHERE rank <= 2 AND amount IS NOT NULL AND (quote CONTAINS amount OR size(printed) + size(stated) = 0)
  AND ($recipient IS NULL OR quote CONTAINS $recipient OR recipient CONTAINS $recipient)
MATCH (d:Document {id: documentId})
WHERE $unit IS NULL OR any(payer IN payers WHERE payer CONTAINS $unit) OR d.issuer CONTAINS $unit
RETURN CASE WHEN size(payers) > 0 THEN payers WHEN d.issuer IS NULL THEN [] ELSE [d.issuer] END AS payers,
       coalesce(fundedIds[0], receivedIds[0]) AS recipientId, recipient AS recipient,
       awardIds[0] AS namedId, awards[0] AS named, amount AS amount, d.province AS province,
       quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, sections[0] AS section,
       pages[0] AS page, documentId AS documentId, passageIds[0] AS passageId, start AS start, end AS end
ORDER BY province, documentId, start, end
