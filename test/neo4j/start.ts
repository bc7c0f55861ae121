/** `npx tsx test/neo4j/start.ts`: starts a server, prints its address and waits; Ctrl-C stops it. */
import { startServer, whyNoServer } from "./server.ts";

const why = await whyNoServer();
if (why) {
  console.error(`No Neo4j server can be started: ${why}.`);
  process.exit(1);
}
const { url, user, password, stop } = await startServer();
console.log(`url=${url} user=${user} password=${password}`);
const end = () => void stop().then(() => process.exit(0));
process.once("SIGINT", end);
process.once("SIGTERM", end);
