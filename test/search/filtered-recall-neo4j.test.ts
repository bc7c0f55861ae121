import { describeOnNeo4j } from "../neo4j/on-neo4j.ts";
import { describeFilteredRecall } from "./describe-filtered-recall.ts";

describeOnNeo4j("filters before ranking, over 20,000 passages, on Neo4j", describeFilteredRecall);
