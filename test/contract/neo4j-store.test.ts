import { describeOnNeo4j } from "../neo4j/on-neo4j.ts";
import { describeGraphStore } from "./describe-graph-store.ts";

describeOnNeo4j("the Neo4j store", describeGraphStore);
