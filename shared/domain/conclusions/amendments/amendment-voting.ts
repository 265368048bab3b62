import { Refusal } from "../../refusal.ts";
import { type Amendment, amendmentsOf, isUndecided } from "./amendment.ts";
import type { AmendmentActor, AmendmentCircumstances, AmendmentCommand, AmendmentStep } from "./amendment-commands.ts";
import { lapsesBy, mustHaveNoRival, mustNotBeExcluded } from "./amendment-exclusion.ts";
import { nextToPut } from "./amendment-order.ts";
import { inItsWords, mustBeWorded } from "./amendment-wording.ts";

type Command<D extends AmendmentCommand["do"]> = Extract<AmendmentCommand, { do: D }>;

const about = ({ conclusion, id }: Amendment) => ({ conclusion, amendment: id });

/** The consent of whoever proposed what it changes: then it is merged without a vote (C6). */
export const accept = (before: Amendment, circumstances: AmendmentCircumstances): AmendmentStep => {
  const { by, text, others, hash } = circumstances;
  const sponsor = sponsorOfTheAmended(before, circumstances);
  if (speaksFor(by) !== sponsor) throw new Refusal("not-the-sponsor", { detail: `This is for ${sponsor} to accept.` });
  mustBeAmended(before, others);
  mustBeWorded(inItsWords(before, others, hash), text);
  mustHaveNoRival(before, others);
  return {
    after: { ...before, state: "ACCEPTED_BY_SPONSOR" },
    fact: { ...about(before), type: "AmendmentAccepted", by: sponsor },
  };
};

const sponsorOfTheAmended = ({ change }: Amendment, { conclusion, others }: AmendmentCircumstances): string =>
  (change.kind === "reword" ? others.find(({ id }) => id === change.amendment)?.country : undefined) ??
  conclusion.sponsor;

const speaksFor = (by: AmendmentActor): string => (by.as === "delegation" ? by.country : by.as);

/** Voting starts: on exactly these words, one amendment at a time, in the order that was decided. */
export const put = (before: Amendment, circumstances: AmendmentCircumstances): AmendmentStep => {
  const { text, others, hash, now } = circumstances;
  mustBeAmended(before, others);
  mustBeWorded(inItsWords(before, others, hash), text);
  mustNotBeExcluded(before, others);
  const next = nextToPut([before, ...others], circumstances);
  if (next !== before.id)
    throw new Refusal("voting-order", { detail: `Amendment ${next} is put first.`, extra: { next } });
  return { after: { ...before, putAt: now.toISOString() }, fact: { ...about(before), type: "AmendmentPut" } };
};

/** Amendments to it are put before it, since they say what it says. */
const mustBeAmended = ({ id }: Amendment, others: readonly Amendment[]): void => {
  const waiting = amendmentsOf(id, others).filter(isUndecided);
  if (waiting.length > 0)
    throw new Refusal("amendments-undecided", {
      detail: `${waiting.length} amendments to it wait for their decision.`,
      extra: { undecided: waiting.length },
    });
};

export const recordResult = (before: Amendment, { decision, carried }: Command<"record-result">): AmendmentStep => {
  if (before.putAt === undefined) throw new Refusal("voting-not-started", { detail: "It was not put to the vote." });
  return {
    after: { ...before, state: carried ? "ADOPTED" : "REJECTED", decision },
    fact: { ...about(before), type: "AmendmentDecided", decision, carried },
  };
};

/** Nothing lapses but by what was decided on another. */
export const lapse = (
  before: Amendment,
  { because }: Command<"lapse">,
  { others }: AmendmentCircumstances,
): AmendmentStep => {
  const decided = others.find(({ id }) => id === because);
  if (decided === undefined || !lapsesBy(decided, before))
    throw new Refusal("amendment-conflict", { detail: `What became of ${because} does not decide it.` });
  return {
    after: { ...before, state: "LAPSED", lapsedBecause: because },
    fact: { ...about(before), type: "AmendmentLapsed", because },
  };
};
