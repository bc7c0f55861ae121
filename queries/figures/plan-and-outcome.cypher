// Which planned figures and reported figures speak of the same metric in the same province and unit of measure?
MATCH (t:Target)
MATCH (o:Outcome)
WHERE t.province = o.province AND t.unit = o.unit AND t.documentId <> o.documentId
  AND (t.metric = o.metric OR t.metric CONTAINS o.metric OR o.metric CONTAINS t.metric)
  AND size(t.metric) >= 3 AND size(o.metric) >= 3
  AND ($metric IS NULL OR t.metric CONTAINS $metric OR o.metric CONTAINS $metric)
  AND ($province IS NULL OR t.province = $province)
MATCH (d:Document {id: t.documentId})
RETURN t.metric AS metric, t.comparator AS comparator, t.value AS value, t.unit AS valueUnit, t.deadline AS deadline,
       o.metric AS subject, o.value AS number, o.period AS period, o.quote AS otherQuote, t.province AS province, t.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, t.section AS section,
       t.page AS page, d.id AS documentId, t.passageId AS passageId, t.start AS start, t.end AS end
ORDER BY province, metric, documentId, start, subject, number, otherQuote
