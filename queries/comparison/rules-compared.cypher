// What conditions do documents set, side by side?
MATCH (d:Document)-[:HAS_RULE]->(r:Rule)
WHERE ($field IS NULL OR r.field = $field) AND ($province IS NULL OR d.province = $province)
RETURN r.field AS field, r.modality AS modality, r.subject AS subject, r.what AS what, r.comparator AS comparator,
       r.value AS value, r.unit AS valueUnit, d.province AS province, r.quote AS quote, d.title AS documentTitle, d.docNumber AS docNumber, r.section AS section,
       r.page AS page, d.id AS documentId, r.passageId AS passageId, r.start AS start, r.end AS end
ORDER BY field, province, documentId, start, end, what
