import { existsSync } from "node:fs";
import { join } from "node:path";
import { openModel, openReranker, openStore } from "../../app.ts";
import { projectFolder } from "../../config.ts";
import { exitCodes } from "../exit-codes.ts";
import type { CommandContext } from "./context.ts";

interface Finding {
  what: string;
  ok: boolean;
  detail: string;
}

/** One check: its result, or the message of what it threw. */
async function check(what: string, look: () => Promise<string>): Promise<Finding> {
  try {
    return { what, ok: true, detail: await look() };
  } catch (error) {
    return { what, ok: false, detail: (error as Error).message };
  }
}

export async function doctorCommand({ config, print }: CommandContext, options: { json?: boolean }): Promise<number> {
  const zh = config.language === "zh";
  const findings = [
    await check("Node", async () => process.versions.node),
    await check(zh ? "图数据库" : "graph", async () => {
      const store = await openStore(config);
      try {
        await store.ensureSchema();
        const { nodes } = await store.counts();
        const space = await store.vectorSpace();
        const vectors = space ? await store.vectorCount() : 0;
        const where = config.graph.url ?? join(config.data, "graph");
        return `${store.engine}, ${where}, ${nodes.Document ?? 0} ${zh ? "份文档" : "documents"}, ${space ? `${vectors} × ${space.dimensions} ${space.model}` : zh ? "无向量" : "no vectors"}`;
      } finally {
        await store.close();
      }
    }),
    await check(zh ? "向量模型" : "model", async () => {
      const model = await openModel(config);
      if ("why" in model) throw new Error(model.why);
      await model.embedder.close();
      return `${model.embedder.model}, ${model.embedder.dimensions}`;
    }),
    ...(config.model.reranker
      ? [
          await check(zh ? "重排模型" : "reranker", async () => {
            const reranker = await openReranker(config);
            await reranker?.close();
            return config.model.reranker!;
          }),
        ]
      : []),
    await check(zh ? "网页" : "page", async () => {
      if (existsSync(join(projectFolder, "web/dist/index.html"))) return "web/dist";
      throw new Error(zh ? "尚未构建；运行 npm run build:web" : "not built; run npm run build:web");
    }),
  ];
  if (options.json) print(JSON.stringify(findings, null, 2));
  else for (const { what, ok, detail } of findings) print(`${ok ? "✓" : "✗"} ${what}: ${detail}`);
  return findings.every((finding) => finding.ok) ? exitCodes.done : exitCodes.withProblems;
}
