/** Errors as problem documents (RFC 9457). The table from code to status is complete by type. */
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { StoreError, type StoreErrorCode } from "../../graph/store.ts";
import { MergeError, type MergeErrorCode } from "../../ingest/resolve/merges/index.ts";
import { QueryError } from "../../queries/define-query.ts";
import { EvidenceError, type EvidenceErrorCode } from "../evidence/evidence-error.ts";
import { WatchError } from "../watches/watch.ts";

export type ProblemCode =
  | StoreErrorCode
  | QueryError["code"]
  | EvidenceErrorCode
  | MergeErrorCode
  | "not-found"
  | "bad-request"
  | "cross-origin"
  | "foreign-host"
  | WatchError["code"]
  | "internal";

const statusOf: Record<ProblemCode, ContentfulStatusCode> = {
  "read-only": 403,
  timeout: 504,
  syntax: 400,
  "mixed-vectors": 409,
  locked: 503,
  damaged: 500,
  unreachable: 503,
  unauthorized: 502,
  "unsupported-platform": 500,
  failed: 500,
  "unknown-query": 404,
  "bad-parameter": 400,
  unavailable: 409,
  "unknown-evidence": 404,
  "evidence-name": 409,
  "evidence-order": 400,
  "evidence-file": 500,
  "evidence-busy": 503,
  "nothing-to-cite": 404,
  "unknown-entity": 404,
  "ambiguous-name": 409,
  "same-entity": 400,
  "different-types": 400,
  "unknown-proposal": 404,
  "unknown-merge": 404,
  "unknown-dismissal": 404,
  "already-undone": 409,
  "cross-origin": 403,
  "foreign-host": 403,
  "unknown-watch": 404,
  "watch-file": 500,
  "bad-watch": 400,
  "not-found": 404,
  "bad-request": 400,
  internal: 500,
};

const titleOf: Record<ProblemCode, string> = {
  "read-only": "只允许读取",
  timeout: "查询超时",
  syntax: "查询语句有误",
  "mixed-vectors": "向量来自另一个模型",
  locked: "图数据库正被另一个进程占用",
  damaged: "图数据库不完整",
  unreachable: "连接不上图数据库",
  unauthorized: "图数据库拒绝了用户名或密码",
  "unsupported-platform": "本系统没有内嵌图数据库",
  failed: "图数据库出错",
  "unknown-query": "没有这个查询",
  "bad-parameter": "参数有误",
  unavailable: "当前图数据库不支持此查询",
  "unknown-evidence": "没有这个证据集或条目",
  "evidence-name": "证据集的名称不能用",
  "evidence-order": "次序有误",
  "evidence-file": "证据集文件无法读取",
  "evidence-busy": "证据集正被另一个进程写入",
  "nothing-to-cite": "没有可引用的原文",
  "unknown-entity": "没有这个实体",
  "ambiguous-name": "有几个实体同名",
  "same-entity": "不能与自身合并",
  "different-types": "类型不同，不能合并",
  "unknown-proposal": "没有这条合并建议",
  "unknown-merge": "没有这次合并",
  "unknown-dismissal": "没有这次否决",
  "already-undone": "这次决定已撤销",
  "cross-origin": "拒绝来自其他网站的写入",
  "foreign-host": "拒绝以其他主机名访问",
  "unknown-watch": "没有这个订阅",
  "watch-file": "订阅文件无法读取",
  "bad-watch": "订阅有误",
  "not-found": "未找到",
  "bad-request": "请求有误",
  internal: "程序出错",
};

/** An error the caller of the API is told about. */
export class ApiError extends Error {
  readonly code: ProblemCode;
  constructor(code: ProblemCode, message: string) {
    super(message);
    this.name = "ApiError";
    this.code = code;
  }
}

function describe(error: unknown): { code: ProblemCode; detail: string } {
  if (
    error instanceof ApiError ||
    error instanceof StoreError ||
    error instanceof QueryError ||
    error instanceof EvidenceError ||
    error instanceof MergeError ||
    error instanceof WatchError
  )
    return { code: error.code, detail: error.message };
  if (error instanceof HTTPException && error.status < 500) return { code: "bad-request", detail: error.message };
  return { code: "internal", detail: error instanceof Error ? error.message : String(error) };
}

/** The error as `application/problem+json`; `instance` is the path that was asked. */
export function problemResponse(error: unknown, instance: string): Response {
  const { code, detail } = describe(error);
  const status = statusOf[code];
  return new Response(
    JSON.stringify({ type: `urn:zhengmai:problem:${code}`, title: titleOf[code], status, detail, code, instance }),
    { status, headers: { "content-type": "application/problem+json; charset=utf-8" } },
  );
}

/** The same for a route's context. */
export const problemOf = (context: Context, error: unknown): Response => problemResponse(error, context.req.path);
