// Which relations of a type are new? One row each: {from, to, properties}. FROM, TO and TYPE are those of the ontology.
UNWIND $rows AS row
MATCH (a:`FROM` {id: row.from})
MATCH (b:`TO` {id: row.to})
CREATE (a)-[r:`TYPE`]->(b)
SET r = row.properties
