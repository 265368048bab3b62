import type { DecisionChange } from "#shared/contracts/kept-decision.ts";
import type { AmendmentActor } from "#shared/domain/conclusions/amendments/amendment-commands.ts";
import { found } from "#shared/domain/found.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import type { OnText } from "./lapse.ts";
import { type Amendments, stepOf } from "./step-of.ts";

interface Decided extends Amendments {
  /** Its id. */
  readonly amendment: string;
  /** The vote or the gavel that decided it. */
  readonly decision: string;
  readonly carried: boolean;
  readonly by: AmendmentActor;
}

/**
 * What a decision on an amendment makes of it and of those that it excludes, for the transaction of the decision. Of
 * very many that lapse, the last do so in transactions of their own: `settleAmendments`.
 */
export const amendmentResult = (
  { amendment: id, decision, carried, by, ...amendments }: Decided,
  circumstances: OnText,
): Required<Pick<DecisionChange, "book" | "amendments">> =>
  stepOf(amendments, { id, by, command: { do: "record-result", decision, carried } }, circumstances).change;

type Put = Omit<Decided, "decision" | "carried">;

/**
 * Puts an amendment in its turn, for the transaction that opens the vote on it. One that was put before, by the chair's
 * word or in a vote that was void, stays as it is, and so must all the others.
 */
export const amendmentPutting = (
  { amendment: id, by, ...all }: Put,
  circumstances: OnText,
): Pick<DecisionChange, "book" | "bookStays" | "amendments"> => {
  const { state, putAt } = found(all.amendments.find((one) => one.id === id));
  if (putAt === undefined) return stepOf(all, { id, by, command: { do: "put" } }, circumstances).change;
  if (state !== "OPEN")
    throw new Refusal("amendment-state", { detail: `The amendment is ${state}; this needs OPEN.`, extra: { state } });
  return { bookStays: { conclusion: circumstances.conclusion.id, book: all.book } };
};
