// Which figures do these documents state?
UNWIND $documentIds AS id
MATCH (d:Document {id: id})-[:HAS_TARGET]->(f)
WHERE f.value IS NOT NULL
RETURN f.id AS id, f.kind AS kind, f.metric AS metric, f.subject AS subject, f.comparator AS comparator,
       f.value AS value, f.valueMax AS valueMax, f.normalizedValue AS normalizedValue, f.unit AS unit,
       f.deadline AS deadline, f.period AS period, d.province AS province, d.issuer AS issuer, d.date AS date,
       f.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, f.section AS section, f.page AS page,
       d.id AS documentId, f.passageId AS passageId, f.start AS start, f.end AS end
ORDER BY documentId, start, end, id
