import type { Outcome } from "../functions/process.ts";

/** What a function made of a batch: every item done, none, or all but some. */
export type Verdict = "done" | "failed" | { readonly failedIds: ReadonlySet<string> };

/**
 * Reads a batch answer as Lambda does: no answer, an empty one and an empty list mean that everything was done,
 * and a list that names something which was not in the batch means that nothing was.
 */
export const verdict = (outcome: Outcome, ids: readonly string[], partialFailures: boolean): Verdict => {
  if ("failure" in outcome) return "failed";
  if (!partialFailures) return "done";
  const answer = JSON.parse(outcome.answer) as { batchItemFailures?: { itemIdentifier?: unknown }[] } | null;
  const failures = answer && typeof answer === "object" ? answer.batchItemFailures : undefined;
  if (failures === undefined || failures === null) return "done";
  if (!Array.isArray(failures)) return "failed";
  if (failures.length === 0) return "done";

  const failedIds = failures.map((failure) => failure?.itemIdentifier);
  if (!failedIds.every((id): id is string => typeof id === "string" && ids.includes(id))) return "failed";
  return { failedIds: new Set(failedIds) };
};
