// Which stated relations of a type go? One row each: {from, id}, the id being the statement's.
UNWIND $rows AS row
MATCH (a:`FROM` {id: row.from})-[r:`TYPE`]->()
WHERE r.id = row.id
DELETE r
