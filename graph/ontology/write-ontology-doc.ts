/** `npm run docs:ontology`: writes docs/ontology.md. */
import { writeFileSync } from "node:fs";
import { describeOntology } from "./describe-ontology.ts";

writeFileSync(new URL("../../docs/ontology.md", import.meta.url), describeOntology());
