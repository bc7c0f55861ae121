// Which other documents state a policy that these state, one as the act itself and one as its annex?
UNWIND $ids AS id
MATCH (d:Document {id: id})-[:STATES]->(p:Policy)<-[:STATES]-(other:Document)
WHERE other.id <> id
MATCH (p)<-[:REFERS_TO]-(m:Mention)
WHERE m.documentId = id OR m.documentId = other.id
RETURN DISTINCT id, other.id AS otherId, other.title AS title, p.id AS policyId, m.documentId AS documentId,
       m.attributes AS attributes
ORDER BY id, otherId, policyId, documentId, attributes
