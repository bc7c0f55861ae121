// Which entities have this name, or are called by it?
MATCH (e)
WHERE (e:Unit OR e:Policy OR e:Programme OR e:Studio OR e:Alliance OR e:Award OR e:Industry OR e:Place)
  AND (e.name IN $names OR size([alias IN e.aliases WHERE alias IN $names]) > 0)
RETURN e.id AS id
ORDER BY id
