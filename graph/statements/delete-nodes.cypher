// Which nodes of a type go, with all their relations? $ids lists them.
UNWIND $ids AS id
MATCH (n:`LABEL` {id: id})
DETACH DELETE n
