/** The second half of `npm start`: read documents if there are none, serve, say what to try. */
import { join } from "node:path";
import { addPages, listen } from "../api/serve.ts";
import { createApp } from "../app.ts";
import { ingestInto } from "../cli/commands/ingest.ts";
import { speaking } from "../cli/messages.ts";
import { projectFolder, readConfig } from "../config.ts";

const questions = ["哪些工作室联盟跨两个行业？", "各省给工作室联盟补助多少钱？", "云岭省总工会负责哪些指标？"];

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

/**
 * Serves until told to stop. `paths` are one's own documents; without any, the examples are read when the collection is
 * empty. `preparedMs` is what installing and building took.
 */
export async function startServing({ paths, preparedMs }: { paths: string[]; preparedMs: number }): Promise<void> {
  const config = readConfig();
  const zh = config.language === "zh";
  const began = performance.now();
  const app = await createApp(config, (line) => console.log(`  ${line}`));
  const opened = performance.now();
  const { nodes } = await app.store.counts();
  const chosen = paths.length ? paths : nodes.Document ? [] : [join(projectFolder, "examples")];
  if (chosen.length) await ingestInto(app, chosen, { say: speaking(config.language), output: process.stdout });
  const ingested = performance.now();
  const serving = await listen(addPages(app.api), config.server);
  console.log(
    zh
      ? `\n用时：安装与构建 ${seconds(preparedMs)}，打开图谱与模型 ${seconds(opened - began)}，读入文档 ${seconds(ingested - opened)}`
      : `\ntook: install and build ${seconds(preparedMs)}, open graph and model ${seconds(opened - began)}, read documents ${seconds(ingested - opened)}`,
  );
  if ("why" in app.model) console.log(zh ? `! 仅按词语检索：${app.model.why}` : `! words only: ${app.model.why}`);
  console.log(
    zh
      ? `\n打开 ${serving.url}  接口文档 ${serving.url}/docs\n试着问：`
      : `\nopen ${serving.url}  API ${serving.url}/docs\ntry asking:`,
  );
  for (const question of questions) console.log(`  ${question}  ${serving.url}/?q=${encodeURIComponent(question)}`);
  await new Promise<void>((stop) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop());
  });
  await serving.close();
  await app.close();
}
