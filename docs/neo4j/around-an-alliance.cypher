// A picture for Browser: an alliance, what is said of it, and the documents that say so.
// :param alliance => '海洋'
MATCH (a:Alliance)
WHERE a.name CONTAINS $alliance
OPTIONAL MATCH said = (a)-[r]-(near)
WHERE r.quote IS NOT NULL
OPTIONAL MATCH named = (a)<-[:REFERS_TO]-(m:Mention)
RETURN a, said, named
LIMIT 200
