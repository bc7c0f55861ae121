/** An entity's id by its own words. */
export interface OwnEntity {
  id: string;
  /** The full name. */
  name: string;
  /** Province the name reaches over, where it is one. */
  province?: string;
  /** For a policy: the title it can be found by when it is cited. */
  title?: string;
}
