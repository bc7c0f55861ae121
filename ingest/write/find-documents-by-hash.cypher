// Which documents were read from a file with these bytes?
MATCH (d:Document {contentHash: $contentHash})
RETURN d.id AS id, d.source AS source, d.contentHash AS contentHash, d.pipelineVersion AS pipelineVersion, d.vectorModel AS vectorModel
ORDER BY source, id
