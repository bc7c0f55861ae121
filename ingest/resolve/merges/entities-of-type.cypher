// Which entities of a type are there? LABEL stands for a type of the ontology.
MATCH (e:`LABEL`)
RETURN e.id AS id, e.name AS name, e.aliases AS aliases, e.province AS province, e.level AS level, e.docNumber AS docNumber
ORDER BY id
