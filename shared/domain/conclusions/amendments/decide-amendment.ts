import { Refusal } from "../../refusal.ts";
import type { ConclusionState } from "../conclusion.ts";
import type { Amendment, AmendmentState } from "./amendment.ts";
import type { AmendmentActor, AmendmentCircumstances, AmendmentCommand, AmendmentStep } from "./amendment-commands.ts";
import { stillFits } from "./amendment-fit.ts";
import {
  admit,
  endSupport,
  mergeInto,
  recommend,
  ruleOut,
  support,
  takeOver,
  withdraw,
  word,
} from "./amendment-handling.ts";
import { carryOver, rebase } from "./amendment-rebase.ts";
import { table } from "./amendment-tabling.ts";
import { accept, lapse, put, recordResult } from "./amendment-voting.ts";

interface Rule {
  /** From which states of the amendment it may come; rules.md 2.3. */
  readonly from: readonly AmendmentState[];
  readonly who: readonly AmendmentActor["as"][];
  /** In which states of the conclusion. */
  readonly during: readonly ConclusionState[];
  /** Only of the delegation whose amendment it is. */
  readonly movers?: true;
  /** Also when voting on it has started. */
  readonly voting?: true;
  /** Also when the text is another by now. */
  readonly outrun?: true;
}

const ROUND = ["AMENDMENTS_OPEN", "AMENDMENTS_CLOSED"] as const;
const PENDING = ["SUBMITTED", "OPEN"] as const;
const UNDECIDED = ["SUBMITTED", "OPEN", "NEEDS_REBASE"] as const;

const RULES: Record<AmendmentCommand["do"], Rule> = {
  table: { from: [], who: ["delegation"], during: ROUND },
  support: { from: PENDING, who: ["delegation"], during: ROUND },
  "end-support": { from: UNDECIDED, who: ["delegation"], during: ["CIRCULATED", ...ROUND], outrun: true },
  admit: { from: ["SUBMITTED"], who: ["chair", "secretariat"], during: ROUND },
  /** Also of what nobody brings to the text as it stands: it would keep the text from being decided for ever. */
  "rule-out": { from: ["SUBMITTED", "NEEDS_REBASE"], who: ["chair"], during: ROUND, outrun: true },
  word: { from: PENDING, who: ["rapporteur"], during: ROUND },
  recommend: { from: PENDING, who: ["rapporteur", "secretariat"], during: ROUND },
  withdraw: { from: UNDECIDED, who: ["delegation"], during: ["CIRCULATED", ...ROUND], movers: true, outrun: true },
  "take-over": { from: ["WITHDRAWN"], who: ["delegation"], during: ROUND },
  "merge-into": { from: PENDING, who: ["delegation"], during: ROUND, movers: true },
  accept: { from: ["OPEN"], who: ["delegation", "secretariat"], during: ROUND },
  put: { from: ["OPEN"], who: ["chair"], during: ["AMENDMENTS_CLOSED"] },
  "record-result": { from: ["OPEN"], who: ["chair", "rules"], during: ["AMENDMENTS_CLOSED"], voting: true },
  lapse: {
    from: [...UNDECIDED, "ACCEPTED_BY_SPONSOR"],
    who: ["rules"],
    during: ["CIRCULATED", ...ROUND],
    outrun: true,
  },
  "carry-over": { from: PENDING, who: ["rules"], during: ["CIRCULATED", ...ROUND], outrun: true },
  rebase: { from: ["NEEDS_REBASE"], who: ["delegation"], during: ROUND, movers: true, outrun: true },
};

/**
 * Decides what a command does to an amendment: the amendment after it and the fact to record, or a Refusal. Pure:
 * person, moment, text and the other amendments come with the circumstances.
 */
export const decideAmendment = (
  before: Amendment | undefined,
  command: AmendmentCommand,
  circumstances: AmendmentCircumstances,
): AmendmentStep => {
  const { by, conclusion } = circumstances;
  const rule = RULES[command.do];
  if (!rule.who.includes(by.as)) throw new Refusal("not-allowed", { detail: `This is for ${rule.who.join(" or ")}.` });
  if (command.do === "table" ? before !== undefined : before === undefined)
    throw new Refusal(before === undefined ? "not-found" : "amendment-exists");
  if (before !== undefined) mustBeReady(before, rule, circumstances);
  if (!rule.during.includes(conclusion.state))
    throw new Refusal("conclusion-state", {
      detail: `The conclusion is ${conclusion.state}; this needs ${rule.during.join(" or ")}.`,
      extra: { state: conclusion.state },
    });
  const country = by.as === "delegation" ? by.country : "";
  if (command.do === "table") return table(command, country, circumstances);
  if (before === undefined) throw new Refusal("not-found");
  const step = transition(before, command, country, circumstances);
  return { ...step, after: { ...step.after, version: before.version + 1 } };
};

const mustBeReady = (
  before: Amendment,
  { from, movers, voting, outrun }: Rule,
  { by, conclusion, text, others, hash }: AmendmentCircumstances,
): void => {
  const { state, country, putAt, base } = before;
  if (!from.includes(state))
    throw new Refusal("amendment-state", {
      detail: `The amendment is ${state}; this needs ${from.join(" or ")}.`,
      extra: { state },
    });
  if (movers && !(by.as === "delegation" && by.country === country))
    throw new Refusal("not-the-sponsor", { detail: `The amendment is ${country}'s.` });
  if (!voting && putAt !== undefined)
    throw new Refusal("voting-started", { detail: `Voting on it started at ${putAt}.` });
  const { version, textHash } = conclusion.current;
  const isCurrent = base.version === version && base.textHash === textHash && stillFits(before, text, others, hash);
  if (!outrun && !isCurrent)
    throw new Refusal("stale-base", {
      detail: `What it changes is another by now; the text is version ${version}.`,
      extra: { version, textHash },
    });
};

const transition = (
  before: Amendment,
  command: Exclude<AmendmentCommand, { do: "table" }>,
  country: string,
  circumstances: AmendmentCircumstances,
): AmendmentStep => {
  switch (command.do) {
    case "support":
      return support(before, country);
    case "end-support":
      return endSupport(before, country);
    case "admit":
      return admit(before, circumstances);
    case "rule-out":
      return ruleOut(before, command);
    case "word":
      return word(before, command, circumstances);
    case "recommend":
      return recommend(before, command);
    case "withdraw":
      return withdraw(before);
    case "take-over":
      return takeOver(before, country, circumstances);
    case "merge-into":
      return mergeInto(before, command, circumstances);
    case "accept":
      return accept(before, circumstances);
    case "put":
      return put(before, circumstances);
    case "record-result":
      return recordResult(before, command);
    case "lapse":
      return lapse(before, command, circumstances);
    case "carry-over":
      return carryOver(before, circumstances);
    case "rebase":
      return rebase(before, command, circumstances);
  }
};
