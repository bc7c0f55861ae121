import { describe } from "vitest";
import { createEmbeddedStore } from "../../graph/engines/embedded/create-embedded-store.ts";
import { describeFamilies } from "./describe-families.ts";

describe("files of one family, embedded", () => describeFamilies(() => createEmbeddedStore({})));
