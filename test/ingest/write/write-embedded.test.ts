import { describe } from "vitest";
import { createEmbeddedStore } from "../../../graph/engines/embedded/create-embedded-store.ts";
import { describeWriting } from "./describe-writing.ts";

describe("writing into the embedded store", () => describeWriting(() => createEmbeddedStore()));
