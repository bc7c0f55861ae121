import { describeOnNeo4j } from "../neo4j/on-neo4j.ts";
import { describeFamilies } from "./describe-families.ts";

describeOnNeo4j("files of one family, on Neo4j", describeFamilies);
