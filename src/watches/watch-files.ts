/** Watches on disk: one JSON file each, replaced whole or not at all; a file that cannot be read is never written over. */
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { parseKept, replaceKept } from "../kept-json.ts";
import { type Watch, WatchError, watch, watchVersion } from "./watch.ts";

export interface WatchFiles {
  /** In order of name, then id; files that cannot be read are named with the reason. */
  list(): Promise<{ watches: Watch[]; broken: { file: string; why: string }[] }>;
  /** By id, else by name. Throws `unknown-watch`, or `watch-file` naming the file. */
  get(idOrName: string): Promise<Watch>;
  put(changed: Watch): Promise<void>;
  remove(id: string): Promise<void>;
}

function parseWatch(file: string, text: string): Watch {
  const fail = (why: string, cause?: unknown) =>
    new WatchError("watch-file", `订阅文件无法读取，未作改动 (cannot be read, nothing was changed) ${file}: ${why}`, {
      cause,
    });
  return parseKept(text, watch, watchVersion, fail);
}

export function createWatchFiles(folder: string): WatchFiles {
  async function list(): ReturnType<WatchFiles["list"]> {
    const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
      // No folder yet: nothing was ever watched.
      if (error.code === "ENOENT") return [];
      throw error;
    });
    const watches: Watch[] = [];
    const broken: { file: string; why: string }[] = [];
    for (const name of names.filter((one) => one.endsWith(".json")).sort()) {
      const file = join(folder, name);
      try {
        watches.push(parseWatch(file, await readFile(file, "utf8")));
      } catch (error) {
        if (!(error instanceof WatchError)) throw error;
        broken.push({ file, why: error.message });
      }
    }
    watches.sort((a, b) => (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1));
    return { watches, broken };
  }

  return {
    list,
    async get(idOrName) {
      const { watches, broken } = await list();
      const found = watches.find(({ id }) => id === idOrName) ?? watches.find(({ name }) => name === idOrName);
      if (found) return found;
      const unread = broken.find(({ file }) => file === join(folder, `${idOrName}.json`));
      if (unread) throw new WatchError("watch-file", unread.why);
      throw new WatchError("unknown-watch", `没有这个订阅 (no such watch): ${idOrName}`);
    },
    async put(changed) {
      await mkdir(folder, { recursive: true });
      await replaceKept(join(folder, `${changed.id}.json`), changed);
    },
    remove: (id) => rm(join(folder, `${id}.json`), { force: true }),
  };
}
