// Which documents hold contact data, and where?
MATCH (d:Document)
WHERE size(d.personalData) > 0
RETURN d.id AS id, d.text AS text, d.personalData AS spans
ORDER BY id
