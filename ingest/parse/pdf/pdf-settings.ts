import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

/** Settings with which a PDF cannot run, fetch or draw anything; the character maps of CJK fonts are read from disk. */
export function pdfSettings(bytes: Uint8Array, password: string | undefined) {
  const folder = dirname(require.resolve("pdfjs-dist/package.json"));
  return {
    data: bytes,
    ...(password !== undefined && { password }),
    verbosity: 0,
    cMapUrl: `${join(folder, "cmaps")}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(folder, "standard_fonts")}/`,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    disableAutoFetch: true,
    // Pictures are not decoded.
    maxImageSize: 1,
  };
}
