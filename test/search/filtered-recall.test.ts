import { describe } from "vitest";
import { createEmbeddedStore } from "../../graph/engines/embedded/create-embedded-store.ts";
import { describeFilteredRecall } from "./describe-filtered-recall.ts";

describe("filters before ranking, over 20,000 passages, embedded", () =>
  describeFilteredRecall(() => createEmbeddedStore({})));
