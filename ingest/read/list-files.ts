import { readdir, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { Problem } from "../model.ts";

/** A problem of one path. */
interface PathProblem extends Problem {
  path: string;
}

export interface FileList {
  /** In the order given; inside a folder by name (code points), files of a folder and its subfolders in one order. */
  files: { path: string }[];
  /** What was left out and why. */
  problems: PathProblem[];
}

/** Extensions taken from a folder; a file named explicitly is always tried, whatever its name. */
const taken = new Set([".txt", ".md", ".markdown", ".html", ".htm", ".pdf", ".docx"]);

const byCodePoint = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/**
 * The files that the given files and folders hold. Folders are walked in a stable order; hidden entries, symbolic links
 * and unknown extensions in them are left out with a warning, a path that does not exist is an error row. A file that
 * is reached twice is listed once. Never throws for a path.
 */
export async function listFiles(paths: readonly string[]): Promise<FileList> {
  const files = new Map<string, { path: string }>();
  const problems: PathProblem[] = [];
  const skip = (path: string, code: string, message: string, severity: Problem["severity"] = "warning") =>
    problems.push({ path, code, message: `${path}: ${message}`, severity });

  async function walk(folder: string): Promise<void> {
    let entries: import("node:fs").Dirent[];
    try {
      entries = await readdir(folder, { withFileTypes: true });
    } catch (cause) {
      skip(folder, "unreadable", `the folder cannot be read (${(cause as NodeJS.ErrnoException).code})`, "error");
      return;
    }
    for (const entry of entries.sort(byCodePoint)) {
      const path = join(folder, entry.name);
      if (entry.name.startsWith(".")) skip(path, "hidden", "hidden, left out");
      else if (entry.isDirectory()) await walk(path);
      else if (entry.isSymbolicLink()) skip(path, "link", "a symbolic link, left out; name the file itself to read it");
      else if (!entry.isFile()) skip(path, "not-a-file", "not an ordinary file, left out");
      else if (!taken.has(extname(basename(path)).toLowerCase()))
        skip(path, "unsupported-format", "not a text, Markdown, HTML, PDF or DOCX name, left out");
      else files.set(path, { path });
    }
  }

  for (const path of paths) {
    try {
      if ((await stat(path)).isDirectory()) await walk(path);
      else files.set(path, { path });
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      skip(path, "unreadable", code === "ENOENT" ? "there is no such file" : `cannot be read (${code})`, "error");
    }
  }
  return { files: [...files.values()], problems };
}
