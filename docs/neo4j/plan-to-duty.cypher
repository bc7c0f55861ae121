// A picture for Browser: targets of a plan and the units that answer for them.
// :param title => '三年行动'
MATCH (f:Target)<-[r:RESPONSIBLE_FOR]-(u:Unit)
MATCH (d:Document {id: r.documentId})
WHERE d.title CONTAINS $title
RETURN d, f, r, u
LIMIT 200
