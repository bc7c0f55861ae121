// Which properties of existing nodes change? One row each: {id, properties}; others stay.
UNWIND $rows AS row
MATCH (n:`LABEL` {id: row.id})
SET n += row.properties
