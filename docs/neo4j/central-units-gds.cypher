// Which units stand at the centre? With the library: PageRank and betweenness of units that share a thing.
// Run the statements one after the other. The first is refused with "no procedure" or "unknown function" where the
// library is absent, and then nothing has been changed.
MATCH (u:Unit)-[r:LEADS|FUNDS|SUPPORTS|RESPONSIBLE_FOR|MEMBER_OF|ISSUED]->(thing)<-[s:LEADS|FUNDS|SUPPORTS|RESPONSIBLE_FOR|MEMBER_OF|ISSUED]-(other:Unit)
WHERE u.id < other.id AND r.quote IS NOT NULL AND s.quote IS NOT NULL
WITH u, other, count(DISTINCT thing) AS shared
RETURN gds.graph.project('zhengmai-units', u, other, {relationshipProperties: {shared: toFloat(shared)}},
                         {undirectedRelationshipTypes: ['*']}) AS projected;

CALL gds.pageRank.stream('zhengmai-units', {relationshipWeightProperty: 'shared'}) YIELD nodeId, score
RETURN gds.util.asNode(nodeId).name AS unit, score
ORDER BY score DESC, unit
LIMIT 25;

CALL gds.betweenness.stream('zhengmai-units') YIELD nodeId, score
RETURN gds.util.asNode(nodeId).name AS unit, score
ORDER BY score DESC, unit
LIMIT 25;

CALL gds.graph.drop('zhengmai-units', false) YIELD graphName
RETURN graphName;
