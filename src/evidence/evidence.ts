/** Evidence collections: pick, keep, arrange, show. */
import { randomUUID } from "node:crypto";
import type { GraphStore } from "../../graph/store.ts";
import type { NamedQuery } from "../../queries/define-query.ts";
import type { Masking } from "../personal-data.ts";
import { withItems } from "./change-collection.ts";
import type { EvidenceCollection, EvidenceItem } from "./evidence-collection.ts";
import { createEvidenceFiles, type EvidenceFiles } from "./evidence-files.ts";
import { createHeldDocuments } from "./held-documents.ts";
import { type Located, locate, type Sought } from "./locate.ts";
import { type Picked, pickEvidence } from "./pick-evidence.ts";
import { type ShownCollection, showEvidence } from "./show-evidence.ts";

export interface Evidence {
  files: EvidenceFiles;
  /** Adds what is picked, in order; what the collection holds already is not added again. Adds all or nothing. */
  add(
    idOrName: string,
    picked: readonly Picked[],
    about?: { group?: string; comment?: string },
  ): Promise<{ collection: EvidenceCollection; added: number }>;
  show(idOrName: string): Promise<ShownCollection>;
  /** Where words stand today, for a link; undefined where they are lost. */
  locate(sought: Sought): Promise<Located | undefined>;
}

export interface EvidenceParts {
  store: GraphStore;
  masking: Masking;
  queries: readonly NamedQuery[];
  /** Folder of the collections. */
  folder: string;
  now?: () => Date;
  newId?: () => string;
}

const shortId = () => randomUUID().slice(0, 8);

/** The files alone, for what needs no graph. */
export const evidenceFilesIn = (folder: string): EvidenceFiles =>
  createEvidenceFiles({ folder, now: () => new Date(), newId: shortId });

export function createEvidence(parts: EvidenceParts): Evidence {
  const { store, masking, queries, folder, now = () => new Date(), newId = shortId } = parts;
  const files = createEvidenceFiles({ folder, now, newId });
  return {
    files,
    async add(idOrName, picked, about = {}) {
      const { id } = await files.get(idOrName);
      const documents = createHeldDocuments(store);
      const items: EvidenceItem[] = [];
      for (const one of picked)
        items.push(
          await pickEvidence({ store, masking, documents, queries }, one, {
            id: newId(),
            addedAt: now().toISOString(),
            ...about,
          }),
        );
      let before = 0;
      const collection = await files.change(id, (held) => {
        before = held.items.length;
        return withItems(held, items);
      });
      return { collection, added: collection.items.length - before };
    },
    async show(idOrName) {
      return showEvidence({ store, masking }, await files.get(idOrName));
    },
    locate: (sought) => locate(store, createHeldDocuments(store), sought),
  };
}
