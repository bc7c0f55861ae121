/** A sentence in both languages. */
import type { Words } from "../../queries/columns.ts";

export const inBoth = (zh: string, en: string): Words => ({ zh, en });
