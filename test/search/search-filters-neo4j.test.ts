import { describeOnNeo4j } from "../neo4j/on-neo4j.ts";
import { describeSearchFilters } from "./describe-search-filters.ts";

describeOnNeo4j("filters of a search, on Neo4j", describeSearchFilters);
