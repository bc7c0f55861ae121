// Which entities does the question name?
MATCH (e)
WHERE (e:Unit OR e:Alliance OR e:Award OR e:Policy OR e:Studio OR e:Programme OR e:Industry)
  AND size(e.name) >= 2
WITH e, CASE WHEN e:Alliance OR e:Studio THEN replace(replace(replace(e.name, '职工', ''), '创新', ''), '工作室', '')
        END AS short
WHERE $question CONTAINS e.name OR any(alias IN e.aliases WHERE size(alias) >= 3 AND $question CONTAINS alias)
   OR (size(short) >= 4 AND $short CONTAINS short)
RETURN e.id AS id, e.name AS name, e.aliases AS aliases, labels(e) AS labels
ORDER BY size(e.name) DESC, id
LIMIT 200
