import { describeOnNeo4j } from "../../neo4j/on-neo4j.ts";
import { describeWriting } from "./describe-writing.ts";

describeOnNeo4j("writing into the Neo4j store", describeWriting);
