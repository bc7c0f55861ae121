// The tree of headings of a document.
MATCH (:Document {id: $id})-[:HAS_SECTION]->(s:Section)
RETURN s.id AS id, s.ordinal AS ordinal, s.depth AS depth, s.number AS number, s.title AS title, s.path AS path,
       s.annex AS annex, s.start AS start, s.end AS end, s.page AS page
ORDER BY s.ordinal, s.id
