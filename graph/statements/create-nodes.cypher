// Which nodes of a type are new? One row each: {id, properties}. LABEL stands for a node type of the ontology.
UNWIND $rows AS row
CREATE (n:`LABEL`)
SET n = row.properties
