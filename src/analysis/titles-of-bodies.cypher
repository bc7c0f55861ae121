// Which titles did these studios and bodies receive?
MATCH (x)-[:RECEIVED_AWARD]->(w:Award)
WHERE x.name IN $names
RETURN DISTINCT w.name AS title
ORDER BY title
