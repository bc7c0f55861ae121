// Which documents were looked through, and how many passages has each?
MATCH (d:Document)
WHERE $province IS NULL OR d.province = $province
OPTIONAL MATCH (d)-[:HAS_SECTION]->(:Section)<-[:IN_SECTION]-(p:Passage)
RETURN d.id AS documentId, d.title AS documentTitle, d.docNumber AS docNumber, d.province AS province, d.date AS date,
       count(p) AS passages
ORDER BY province, date, documentId
