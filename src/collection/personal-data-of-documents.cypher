// Where do these documents hold contact data?
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN d.id AS id, d.personalData AS spans
ORDER BY id
