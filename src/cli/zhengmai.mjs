#!/usr/bin/env node
// Starts the command line: TypeScript is run as it stands, without a build step.
import { register } from "tsx/esm/api";

register();
const { main } = await import("./main.ts");
process.exitCode = await main(process.argv.slice(2));
