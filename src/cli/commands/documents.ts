import { openStore } from "../../app.ts";
import { createCollection } from "../../collection/collection.ts";
import { createMasking } from "../../personal-data.ts";
import { exitCodes } from "../exit-codes.ts";
import { asTable } from "../table.ts";
import type { CommandContext } from "./context.ts";

export interface DocumentsOptions {
  province?: string;
  issuer?: string;
  kind?: string;
  year?: number;
  json?: boolean;
}

const labels = {
  id: { zh: "编号", en: "id" },
  title: { zh: "标题", en: "title" },
  docNumber: { zh: "文号", en: "number" },
  issuer: { zh: "发文机关", en: "issuer" },
  date: { zh: "日期", en: "date" },
  kind: { zh: "类别", en: "kind" },
  province: { zh: "省份", en: "province" },
};

export async function documentsCommand(
  { config, print, say }: CommandContext,
  options: DocumentsOptions,
): Promise<number> {
  const store = await openStore(config);
  try {
    await store.ensureSchema();
    const collection = createCollection({ store, masking: createMasking(store, config.personalData) });
    const { province, issuer, kind, year, json } = options;
    const documents = await collection.documents({ province, issuer, kind, yearFrom: year, yearTo: year });
    if (json) print(JSON.stringify(documents, null, 2));
    else if (documents.length === 0) print(say("noDocuments"));
    else
      print(
        asTable(
          documents,
          Object.entries(labels).map(([key, label]) => ({ key, label: label[config.language] })),
        ),
      );
    return exitCodes.done;
  } finally {
    await store.close();
  }
}
