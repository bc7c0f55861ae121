// Which merges that are not undone moved one of these entities?
UNWIND $ids AS id
MATCH (g:`Merge` {movedId: id})
WHERE g.undone = false
RETURN g.id AS mergeId, g.movedId AS movedId, g.keptId AS keptId
ORDER BY g.at, mergeId
