// Which relations of a type go between two nodes? One row each: {from, to}.
UNWIND $rows AS row
MATCH (a:`FROM` {id: row.from})-[r:`TYPE`]->(b:`TO` {id: row.to})
DELETE r
