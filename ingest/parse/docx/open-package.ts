import { unzipSync } from "fflate";
import { IngestError } from "../../ingest-error.ts";

/** More than this, unpacked, is not a document of words. */
const largestMb = 200;

/** Parts that hold words or say how they are numbered; pictures, fonts and embedded objects are not unpacked. */
const wanted = /(?:\.xml|\.rels|\.html?|\.xhtml)$/i;

/**
 * The parts of a DOCX by name. Definitions of entities are taken out of them: none is needed in a document (ECMA-376,
 * part 2 forbids them), and they are how a file reads other files or swells. Throws `broken-file`, `too-large`.
 */
export function openPackage(bytes: Uint8Array, path: string): Map<string, Uint8Array> {
  let size = 0;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted.test(name)) return false;
        size += originalSize;
        if (size > largestMb * 1024 * 1024)
          throw new IngestError("too-large", `${path}: more than ${largestMb} MB when unpacked; check the file`);
        return true;
      },
    });
  } catch (cause) {
    if (cause instanceof IngestError) throw cause;
    throw broken(path, cause);
  }
  const names = Object.keys(parts);
  if (!names.some((name) => /document\d*\.xml$/.test(name))) throw broken(path, new Error("no text part"));
  return new Map(
    names.map((name) => [name, /\.(?:xml|rels)$/i.test(name) ? withoutEntities(parts[name]!) : parts[name]!]),
  );
}

const broken = (path: string, cause: unknown) =>
  new IngestError(
    "broken-file",
    `${path}: the DOCX is damaged (${(cause as Error).message}); open it in Word and save it again`,
    {
      cause,
    },
  );

function withoutEntities(part: Uint8Array): Uint8Array {
  const text = Buffer.from(part).toString("utf8");
  if (!text.includes("<!DOCTYPE")) return part;
  const plain = text
    .replace(/<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>/, "")
    .replace(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)[\w.-]+;/gi, "");
  return new Uint8Array(Buffer.from(plain, "utf8"));
}
