// Which entities of a type bear a name, or go by it? LABEL stands for a type of the ontology.
MATCH (e:`LABEL`)
WHERE e.name = $name OR $name IN e.aliases
RETURN e.id AS id, e.name AS name
ORDER BY id
