// Which provinces have a measure and which have none, among the documents held?
// All the words of $measure must stand in one passage. A province without such a passage is told with what was looked
// through: that the collection does not say it, not that the province does not do it.
WITH split($measure, ' ') AS words
MATCH (p:Passage)
WITH p.documentId AS documentId, p.ordinal AS ordinal,
     CASE WHEN p.text CONTAINS words[0] THEN all(word IN words WHERE p.text CONTAINS word) ELSE false END AS says
WITH documentId, count(ordinal) AS passages, sum(CASE WHEN says THEN 1 ELSE 0 END) AS hits, min(ordinal) AS first,
     min(CASE WHEN says THEN ordinal END) AS firstSaying
MATCH (d:Document {id: documentId})
WHERE d.province IS NOT NULL
WITH d, passages, hits, coalesce(firstSaying, first) AS shown
ORDER BY hits DESC, d.date DESC, d.id
WITH d.province AS province, count(d) AS documents, sum(passages) AS passages, sum(hits) AS found,
     collect(d.title) AS searched, collect(d) AS held, collect(shown) AS shown
WITH province, documents, passages, found, searched, held[0] AS d, shown[0] AS shown
MATCH (p:Passage {documentId: d.id, ordinal: shown})
RETURN province AS province, found AS found, documents AS documents, passages AS passages, searched AS searched,
       CASE WHEN found > 0 THEN p.text ELSE d.title END AS quote, d.title AS documentTitle, d.docNumber AS docNumber,
       CASE WHEN found > 0 THEN p.heading END AS section, CASE WHEN found > 0 THEN p.page END AS page,
       d.id AS documentId, CASE WHEN found > 0 THEN p.id END AS passageId, CASE WHEN found > 0 THEN p.start END AS start,
       CASE WHEN found > 0 THEN p.end END AS end
ORDER BY found, province, documentId, start
