// One entity with the mentions that refer to it.
MATCH (e:TypeOfEntity {id: $id})<-[:REFERS_TO]-(m:Mention)
MATCH (d:Document {id: m.documentId})
RETURN properties(e) AS entity, m.type AS type, m.name AS mentionName, m.forms AS forms, m.quote AS quote,
       m.documentId AS documentId, d.title AS documentTitle, d.docNumber AS docNumber, m.passageId AS passageId,
       m.section AS section, m.page AS page, m.start AS start, m.end AS end, m.rule AS rule
ORDER BY d.title, m.start, m.id
