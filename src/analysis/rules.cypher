// Which rules and conditions do documents set?
MATCH (d:Document)-[:HAS_RULE]->(r:Rule)
WHERE $province IS NULL OR d.province = $province
RETURN r.id AS id, r.field AS field, r.what AS what, r.subject AS subject, r.comparator AS comparator, r.value AS value,
       r.values AS values, r.unit AS unit, r.modality AS modality, d.province AS province, d.date AS date, d.kind AS kind,
       r.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, r.section AS section, r.page AS page,
       d.id AS documentId, r.passageId AS passageId, r.start AS start, r.end AS end
ORDER BY documentId, start, end, id
