// What are these entities called? LABEL stands for a type of the ontology.
UNWIND $ids AS id
MATCH (e:`LABEL` {id: id})
RETURN id, e.name AS name
ORDER BY id
