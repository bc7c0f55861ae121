// Which provinces do documents of the collection come from?
MATCH (d:Document)
WHERE d.province IS NOT NULL
RETURN DISTINCT d.province AS province
ORDER BY province
