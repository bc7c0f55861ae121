// Where are policies with these numbers named?
UNWIND $numbers AS number
MATCH (e:Policy {docNumber: number})
MATCH (m:Mention)-[:REFERS_TO]->(e)
RETURN m.id AS id, number AS number, e.name AS name, m.documentId AS documentId, m.start AS start, m.end AS end
ORDER BY id
