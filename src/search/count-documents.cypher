// How many documents are there, and how long are they together?
MATCH (d:Document)
RETURN count(d) AS documents, coalesce(sum(d.characters), 0) AS characters
