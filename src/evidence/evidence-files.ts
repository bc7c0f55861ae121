/**
 * Collections on disk: one JSON file each in a folder. A file is replaced whole or not at all (written beside it, then
 * renamed), changes of two processes come one after the other, and a file that cannot be read is never written over.
 */
import { mkdir, readdir, readFile, rm, rmdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseKept, replaceKept } from "../kept-json.ts";
import { type EvidenceCollection, evidenceCollection, fileVersion } from "./evidence-collection.ts";
import { EvidenceError } from "./evidence-error.ts";

export interface EvidenceFiles {
  /** All that can be read, in order of name, and the files that cannot, with the reason. */
  list(): Promise<{ collections: EvidenceCollection[]; broken: { file: string; why: string }[] }>;
  /** By id, else by name. Throws `unknown-evidence`, or `evidence-file` naming the file. */
  get(idOrName: string): Promise<EvidenceCollection>;
  create(name: string): Promise<EvidenceCollection>;
  /** Reads, changes and writes as one step; gives what was written. */
  change(
    idOrName: string,
    work: (collection: EvidenceCollection) => EvidenceCollection | Promise<EvidenceCollection>,
  ): Promise<EvidenceCollection>;
  rename(idOrName: string, name: string): Promise<EvidenceCollection>;
  remove(idOrName: string): Promise<EvidenceCollection>;
}

/** How long one process waits for another, and after what time a lock is taken for one that a dead process left. */
const patienceMs = 5_000;
const staleMs = 30_000;

function parseCollection(file: string, text: string): EvidenceCollection {
  const fail = (why: string, cause?: unknown) =>
    new EvidenceError(
      "evidence-file",
      `证据集文件无法读取，未作任何改动 (cannot be read, nothing was changed) ${file}: ${why}`,
      {
        cause,
      },
    );
  return parseKept(text, evidenceCollection, fileVersion, fail);
}

const cleanName = (name: string) => {
  const clean = name.normalize("NFC").replace(/\s+/gu, " ").trim();
  if (!clean || clean.length > 200)
    throw new EvidenceError("evidence-name", "名称须为 1 到 200 字 (a name has 1 to 200 characters)");
  return clean;
};

/** `now` gives the time of changes, `newId` ids of collections: letters, digits and hyphens. */
export function createEvidenceFiles({
  folder,
  now,
  newId,
}: {
  folder: string;
  now: () => Date;
  newId: () => string;
}): EvidenceFiles {
  const fileOf = (id: string) => join(folder, `${id}.json`);

  async function readAll(): ReturnType<EvidenceFiles["list"]> {
    const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
      // No folder yet: no collection was ever made.
      if (error.code === "ENOENT") return [];
      throw error;
    });
    const collections: EvidenceCollection[] = [];
    const broken: { file: string; why: string }[] = [];
    for (const name of names.filter((name) => name.endsWith(".json")).sort()) {
      const file = join(folder, name);
      try {
        collections.push(parseCollection(file, await readFile(file, "utf8")));
      } catch (error) {
        broken.push({ file, why: (error as Error).message });
      }
    }
    return { collections: collections.sort((a, b) => a.name.localeCompare(b.name, "zh-CN")), broken };
  }

  async function get(idOrName: string): Promise<EvidenceCollection> {
    // An id is a file's name, so the one that is asked for can be broken without hiding the others.
    if (/^[a-z0-9-]+$/.test(idOrName)) {
      const file = fileOf(idOrName);
      const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return undefined;
        throw error;
      });
      if (text !== undefined) return parseCollection(file, text);
    }
    const { collections, broken } = await readAll();
    const found = collections.find(({ name }) => name === idOrName.normalize("NFC").trim());
    if (found) return found;
    const beside = broken.length
      ? `；另有无法读取的文件 (files that cannot be read): ${broken.map(({ file }) => file)}`
      : "";
    throw new EvidenceError("unknown-evidence", `没有证据集 (no such collection): ${idOrName}${beside}`);
  }

  async function write(collection: EvidenceCollection): Promise<EvidenceCollection> {
    const written = evidenceCollection.parse({ ...collection, updatedAt: now().toISOString() });
    await replaceKept(fileOf(written.id), written);
    return written;
  }

  /** One writer at a time in the folder, among processes too: a folder can be made by one only. */
  async function alone<T>(work: () => Promise<T>): Promise<T> {
    await mkdir(folder, { recursive: true });
    const lock = join(folder, ".writing");
    for (const from = Date.now(); ; await wait(20)) {
      try {
        await mkdir(lock);
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
        const made = await stat(lock).catch(() => undefined); // Released meanwhile: the next turn takes it.
        if (made && Date.now() - made.mtimeMs > staleMs) await rm(lock, { recursive: true, force: true });
        if (Date.now() - from > patienceMs)
          throw new EvidenceError("evidence-busy", `另一个进程正在写证据集 (another process is writing) ${folder}`);
      }
    }
    try {
      return await work();
    } finally {
      await rmdir(lock);
    }
  }

  async function freeName(name: string, except?: string): Promise<string> {
    const clean = cleanName(name);
    const { collections } = await readAll();
    if (collections.some((other) => other.id !== except && other.name === clean))
      throw new EvidenceError("evidence-name", `已有同名证据集 (the name is taken): ${clean}`);
    return clean;
  }

  const change: EvidenceFiles["change"] = (idOrName, work) => alone(async () => write(await work(await get(idOrName))));

  return {
    list: readAll,
    get,
    change,
    create: (name) =>
      alone(async () => {
        const at = now().toISOString();
        const clean = await freeName(name);
        const empty = { id: newId(), name: clean, createdAt: at, updatedAt: at, items: [] };
        return write({ format: "zhengmai-evidence", version: fileVersion, ...empty });
      }),
    rename: (idOrName, name) =>
      change(idOrName, async (collection) => ({ ...collection, name: await freeName(name, collection.id) })),
    remove: (idOrName) =>
      alone(async () => {
        const collection = await get(idOrName);
        await rm(fileOf(collection.id));
        return collection;
      }),
  };
}
