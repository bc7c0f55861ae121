// Which figures and rules do these passages state?
UNWIND $ids AS id
MATCH (p:Passage {id: id})<-[:IN_PASSAGE]-(f)
WHERE f:Target OR f:Outcome OR f:Rule
MATCH (d:Document {id: f.documentId})
RETURN CASE WHEN f:Rule THEN 'rule' ELSE f.kind END AS kind, f.id AS factId,
       CASE WHEN f:Rule THEN f.what ELSE f.metric END AS metric, f.comparator AS comparator, f.value AS value,
       f.valueMax AS valueMax, f.unit AS valueUnit, f.deadline AS deadline, f.period AS period, f.subject AS subject,
       d.province AS province, f.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, f.section AS section,
       f.page AS page, d.id AS documentId, p.id AS passageId, f.start AS start, f.end AS end
ORDER BY documentId, start, end, factId
