// Which entities were merged, and why?
MATCH (g:`Merge`)
RETURN g.id AS id, g.keptId AS keptId, g.movedId AS movedId, g.reason AS reason, g.mentionIds AS mentionIds, g.at AS at,
       g.undone AS undone
ORDER BY at, id
