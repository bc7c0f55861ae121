// Which alliances belong together? Without the library: pairs by what they share of studios, units and industries (Jaccard).
MATCH (a:Alliance)-[r]-(near)-[s]-(b:Alliance)
WHERE a.id < b.id AND (near:Studio OR near:Unit OR near:Industry) AND r.quote IS NOT NULL AND s.quote IS NOT NULL
WITH a, b, collect(DISTINCT near.name) AS shared
MATCH (a)-[q]-(mine)
WHERE (mine:Studio OR mine:Unit OR mine:Industry) AND q.quote IS NOT NULL
WITH a, b, shared, count(DISTINCT mine.id) AS ofA
MATCH (b)-[q]-(theirs)
WHERE (theirs:Studio OR theirs:Unit OR theirs:Industry) AND q.quote IS NOT NULL
WITH a, b, shared, ofA, count(DISTINCT theirs.id) AS ofB
RETURN a.name AS alliance, b.name AS other, shared, toFloat(size(shared)) / (ofA + ofB - size(shared)) AS likeness,
       a.id AS allianceId, b.id AS otherId
ORDER BY likeness DESC, alliance, other, allianceId, otherId
LIMIT 50
