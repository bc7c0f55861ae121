// What do these passages state: figures, conditions, who carries them?
UNWIND $ids AS passageId
MATCH (p:Passage {id: passageId})<-[:IN_PASSAGE]-(n)
WHERE n:Target OR n:Outcome OR n:Rule
OPTIONAL MATCH (u:Unit)-[:RESPONSIBLE_FOR]->(n)
WITH passageId, n, collect(DISTINCT u.name) AS responsible
RETURN passageId, labels(n) AS labels, n.id AS id, n.metric AS metric, n.what AS what, n.field AS field,
       n.modality AS modality, n.comparator AS comparator, n.value AS value, n.valueMax AS valueMax,
       n.normalizedValue AS normalizedValue, n.unit AS unit, n.deadline AS deadline, n.period AS period,
       n.documentId AS documentId, n.quote AS quote, n.start AS start, n.end AS end, responsible
ORDER BY passageId, start, end, id
