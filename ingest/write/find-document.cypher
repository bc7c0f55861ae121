// Is this document in the graph?
MATCH (d:Document {id: $id})
RETURN d.id AS id, d.source AS source, d.contentHash AS contentHash, d.pipelineVersion AS pipelineVersion, d.vectorModel AS vectorModel
