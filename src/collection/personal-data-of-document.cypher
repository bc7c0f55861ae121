// Where does a document hold contact data?
MATCH (d:Document {id: $id})
RETURN d.personalData AS spans
