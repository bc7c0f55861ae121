// How many documents are looked through?
MATCH (d:Document)
RETURN count(d) AS documents
