/** `npm run docs:client`: writes web/client/api-types.ts. */
import { writeFileSync } from "node:fs";
import { clientTypes } from "./client-types.ts";

writeFileSync(new URL("../../web/client/api-types.ts", import.meta.url), await clientTypes());
