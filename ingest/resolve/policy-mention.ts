/** A mention of a policy with what tells it from others of its title. */
export interface PolicyMention {
  id: string;
  documentId: string;
  /** The policy its own words point to. */
  key: string;
  name: string;
  title: string;
  attributes: Record<string, unknown>;
  /** Province, issuer and date of the document it stands in. */
  province?: string;
  issuer?: string;
  date?: string;
}
