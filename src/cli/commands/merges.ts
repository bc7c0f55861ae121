import { MergeError } from "../../../ingest/resolve/merges/index.ts";
import { openStore } from "../../app.ts";
import {
  createMergeReview,
  type MergeReview,
  type NamedInContext,
  type ReviewedDismissal,
  type ReviewedMerge,
  type ReviewedProposal,
} from "../../merges/review.ts";
import { createMasking } from "../../personal-data.ts";
import { exitCodes } from "../exit-codes.ts";
import type { CommandContext } from "./context.ts";

interface Printed {
  json?: boolean;
}

async function withReview<T>({ config }: CommandContext, use: (review: MergeReview) => Promise<T>): Promise<T> {
  const store = await openStore(config);
  try {
    await store.ensureSchema();
    return await use(createMergeReview({ store, masking: createMasking(store, config.personalData) }));
  } finally {
    await store.close();
  }
}

/** Proposals and decided merges, or one of the two. */
export async function listMergesCommand(
  context: CommandContext,
  { json, limit, done }: Printed & { limit: number; done?: boolean },
): Promise<number> {
  const { print, say } = context;
  return withReview(context, async (review) => {
    const merges = await review.merges();
    const dismissals = await review.dismissals();
    const proposals = done ? [] : await review.proposals();
    if (json) {
      print(
        JSON.stringify({ proposals: proposals.slice(0, limit), total: proposals.length, merges, dismissals }, null, 2),
      );
      return exitCodes.done;
    }
    const lines: string[] = [];
    if (!done) {
      lines.push(
        `${say("mergeProposals")}（${proposals.length}）`,
        ...proposals.slice(0, limit).flatMap(proposalLines),
      );
      if (proposals.length > limit) lines.push(`  … ${say("moreWithLimit")}`);
      lines.push("");
    }
    lines.push(
      `${say("mergesDone")}（${merges.length}）`,
      ...merges.flatMap((merge) => mergeLines(merge, say("undone"))),
    );
    if (dismissals.length > 0)
      lines.push(
        "",
        `${say("mergesDismissed")}（${dismissals.length}）`,
        ...dismissals.flatMap((one) => dismissalLines(one, say("undone"))),
      );
    print(lines.join("\n"));
    return exitCodes.done;
  });
}

const proposalLines = ({ id, type, kept, moved, likeness, reason }: ReviewedProposal): string[] => [
  `  ${id}  ${type}  ${likeness.toFixed(2)}  ${reason}`,
  ...named(kept),
  ...named(moved),
];

const mergeLines = ({ id, type, kept, moved, reason, at, undone }: ReviewedMerge, undoneWord: string): string[] => [
  `  ${id}  ${type}  ${at.slice(0, 10)}  ${reason}${undone ? `  （${undoneWord}）` : ""}`,
  `      ${kept.name}  ${kept.id}`,
  ...named(moved),
];

const dismissalLines = (
  { id, type, one, other, reason, at, undone }: ReviewedDismissal,
  undoneWord: string,
): string[] => [
  `  ${id}  ${type}  ${at.slice(0, 10)}  ${reason}${undone ? `  （${undoneWord}）` : ""}`,
  `      ${one.name}  ${one.id}`,
  `      ${other.name}  ${other.id}`,
];

const named = ({ id, name, quote, title }: NamedInContext): string[] => [
  `      ${name}  ${id}`,
  ...(quote ? [`        「${quote}」${title ? `  ${title}` : ""}`] : []),
];

/** Makes the entities of proposals one; a proposal that is not there is named and the rest goes on. */
export const acceptMergesCommand = (
  context: CommandContext,
  proposals: readonly string[],
  { json }: Printed,
): Promise<number> =>
  decideEach(context, proposals, { json, done: "merged", decide: (review, proposal) => review.accept(proposal) });

/** Keeps proposals from coming again; a proposal that is not there is named and the rest goes on. */
export const dismissMergesCommand = (
  context: CommandContext,
  proposals: readonly string[],
  { json, reason }: Printed & { reason?: string },
): Promise<number> =>
  decideEach(context, proposals, {
    json,
    done: "dismissed",
    decide: (review, proposal) => review.dismiss(proposal, reason),
  });

interface Decision extends Printed {
  /** The message for one that was decided. */
  done: "merged" | "dismissed";
  /** Returns the id of the decision. */
  decide: (review: MergeReview, proposal: string) => Promise<string>;
}

async function decideEach(
  context: CommandContext,
  proposals: readonly string[],
  { json, done, decide }: Decision,
): Promise<number> {
  const { print, say } = context;
  return withReview(context, async (review) => {
    const results: { proposal: string; id?: string; problem?: string }[] = [];
    for (const proposal of proposals)
      try {
        results.push({ proposal, id: await decide(review, proposal) });
      } catch (error) {
        if (!(error instanceof MergeError)) throw error;
        results.push({ proposal, problem: error.code });
      }
    if (json) print(JSON.stringify(results, null, 2));
    else
      for (const { proposal, id } of results)
        print(id ? `${say(done)} ${proposal} → ${id}` : `${say("noProposal")} ${proposal}`);
    return results.every(({ id }) => id !== undefined) ? exitCodes.done : exitCodes.withProblems;
  });
}

/** Makes two entities one, by id or exact name; the first is kept. */
export async function mergeCommand(
  context: CommandContext,
  kept: string,
  moved: string,
  { reason, json }: Printed & { reason: string },
): Promise<number> {
  return withReview(context, async (review) => {
    const id = await review.merge(kept, moved, reason);
    context.print(json ? JSON.stringify({ id }, null, 2) : `${context.say("merged")} ${id}`);
    return exitCodes.done;
  });
}

/** Takes a merge or a dismissal back. */
export async function undoMergeCommand(context: CommandContext, id: string, { json }: Printed): Promise<number> {
  return withReview(context, async (review) => {
    await review.undo(id);
    context.print(json ? JSON.stringify({ id, undone: true }, null, 2) : `${context.say("decisionUndone")} ${id}`);
    return exitCodes.done;
  });
}
