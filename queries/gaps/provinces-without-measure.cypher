// Which provinces have a measure and which have none, among the documents held?
// All the words of $measure must stand in one passage. A province without such a passage is told with what was looked
// through: that the collection does not say it, not that the province does not do it.
MATCH (d:Document)
WHERE d.province IS NOT NULL
MATCH (p:Passage {documentId: d.id})
WITH d, p, CASE WHEN all(word IN split($measure, ' ') WHERE p.text CONTAINS word) THEN 1 ELSE 0 END AS hit
ORDER BY d.id, p.ordinal
WITH d, count(p) AS passages, sum(hit) AS hits, collect(CASE WHEN hit = 1 THEN p END) AS saying
ORDER BY hits DESC, d.date DESC, d.id
WITH d.province AS province, count(d) AS documents, sum(passages) AS passages, sum(hits) AS found,
     collect(d.title) AS searched, collect(d) AS held, collect(saying) AS said
WITH province, documents, passages, found, searched, held[0] AS d, said[0] AS passagesOfFirst
WITH province, documents, passages, found, searched, d, passagesOfFirst[0] AS p
RETURN province AS province, found AS found, documents AS documents, passages AS passages, searched AS searched,
       CASE WHEN found > 0 THEN p.text ELSE d.title END AS quote, d.title AS documentTitle, d.docNumber AS docNumber,
       CASE WHEN found > 0 THEN p.heading END AS section, p.page AS page, d.id AS documentId, p.id AS passageId,
       p.start AS start, p.end AS end
ORDER BY found, province, documentId, start
