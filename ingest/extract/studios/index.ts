/** The rules that find studios in running text. */
import { studioName } from "./studio-name.ts";

export const studioRules = [studioName] as const;
