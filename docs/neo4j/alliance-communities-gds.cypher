// Which alliances belong together? With the library: communities (Louvain) of alliances, their members, leads and industries.
// Run the statements one after the other. The first is refused where the library is absent, and nothing has been changed.
MATCH (a:Alliance)-[r]-(near)
WHERE (near:Studio OR near:Unit OR near:Industry) AND r.quote IS NOT NULL
RETURN gds.graph.project('zhengmai-alliances', a, near, {}, {undirectedRelationshipTypes: ['*']}) AS projected;

CALL gds.louvain.stream('zhengmai-alliances') YIELD nodeId, communityId
WITH communityId, gds.util.asNode(nodeId) AS node
WITH communityId, collect(CASE WHEN node:Alliance THEN node.name END) AS alliances,
     collect(CASE WHEN node:Industry THEN node.name END) AS industries, count(*) AS size
WHERE size(alliances) > 0
RETURN communityId, alliances, industries, size
ORDER BY size DESC, communityId;

CALL gds.graph.drop('zhengmai-alliances', false) YIELD graphName
RETURN graphName;
