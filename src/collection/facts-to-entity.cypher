// What is said of an entity: relations that end at it.
MATCH (e:TypeOfEntity {id: $id})<-[r]-(other)
WHERE r.quote IS NOT NULL
MATCH (d:Document {id: r.documentId})
RETURN type(r) AS relation, r.detail AS detail, other.id AS otherId, coalesce(other.name, other.metric) AS otherName,
       labels(other) AS otherLabels, r.quote AS quote, r.documentId AS documentId, d.title AS documentTitle,
       d.docNumber AS docNumber, r.passageId AS passageId, r.section AS section, r.page AS page, r.start AS start,
       r.end AS end, r.rule AS rule
ORDER BY relation, documentTitle, start, otherId
