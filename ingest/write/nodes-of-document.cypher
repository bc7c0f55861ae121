// Which nodes belong to a document, its mentions apart?
MATCH (n:Document {id: $documentId})
RETURN "Document" AS label, n.id AS id
UNION ALL
MATCH (n:Section {documentId: $documentId})
RETURN "Section" AS label, n.id AS id
UNION ALL
MATCH (n:Passage {documentId: $documentId})
RETURN "Passage" AS label, n.id AS id
UNION ALL
MATCH (n:Target {documentId: $documentId})
RETURN "Target" AS label, n.id AS id
UNION ALL
MATCH (n:Outcome {documentId: $documentId})
RETURN "Outcome" AS label, n.id AS id
UNION ALL
MATCH (n:Rule {documentId: $documentId})
RETURN "Rule" AS label, n.id AS id
UNION ALL
MATCH (n:Conflict {documentId: $documentId})
RETURN "Conflict" AS label, n.id AS id
