// Which nodes of a type should there be? One row each: {id, properties}; what a node held before is replaced.
UNWIND $rows AS row
MERGE (n:`LABEL` {id: row.id})
SET n = row.properties
