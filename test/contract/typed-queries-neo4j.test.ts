import { describeOnNeo4j } from "../neo4j/on-neo4j.ts";
import { describeTypedQueries } from "./describe-typed-queries.ts";

describeOnNeo4j("typed queries on the Neo4j store", describeTypedQueries);
