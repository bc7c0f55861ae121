// Which proposals were dismissed, and why?
MATCH (g:`Dismissal`)
RETURN g.id AS id, g.oneId AS oneId, g.otherId AS otherId, g.reason AS reason, g.at AS at, g.undone AS undone
ORDER BY at, id
