import { Refusal } from "../refusal.ts";
import type { Conclusion, ConclusionState } from "./conclusion.ts";
import { circulate, putOut } from "./conclusion-circulation.ts";
import type {
  ConclusionActor,
  ConclusionCircumstances,
  ConclusionCommand,
  ConclusionStep,
} from "./conclusion-commands.ts";
import { openDecision, recordOutcome, reopen } from "./conclusion-decision.ts";
import { edit, publish } from "./conclusion-publication.ts";
import { closeAmendments, openAmendments, withdraw } from "./conclusion-rounds.ts";
import { review, translate } from "./conclusion-translations.ts";
import { consolidate, divide, draft, revise } from "./conclusion-wording.ts";

type LaterCommand = Exclude<ConclusionCommand["do"], "draft">;

/** While nothing is put to decision and nothing is decided, or once the adopted text is being made ready. */
const WORKED_UPON = [
  "DRAFT",
  "CIRCULATED",
  "AMENDMENTS_OPEN",
  "AMENDMENTS_CLOSED",
  "CONSOLIDATED",
  "SILENCE_BROKEN",
  "EDITING",
] as const satisfies readonly ConclusionState[];

/** From which states each command may come; rules.md 2.3, "States". */
const FROM: Record<LaterCommand, readonly ConclusionState[]> = {
  revise: ["DRAFT", "CONSOLIDATED", "SILENCE_BROKEN", "EDITING"],
  translate: WORKED_UPON,
  review: WORKED_UPON,
  circulate: ["DRAFT", "CONSOLIDATED", "SILENCE_BROKEN"],
  "put-out": ["CIRCULATED", "AMENDMENTS_OPEN", "AMENDMENTS_CLOSED", "CONSOLIDATED", "SILENCE_BROKEN"],
  "open-amendments": ["CIRCULATED"],
  "close-amendments": ["AMENDMENTS_OPEN"],
  consolidate: ["AMENDMENTS_CLOSED"],
  divide: ["CIRCULATED", "CONSOLIDATED"],
  "open-decision": ["CIRCULATED", "CONSOLIDATED"],
  "record-outcome": ["DECISION_OPEN"],
  reopen: ["ADOPTED", "NOT_ADOPTED", "EDITING"],
  edit: ["ADOPTED"],
  publish: ["EDITING"],
  withdraw: ["DRAFT", "CIRCULATED", "AMENDMENTS_OPEN", "AMENDMENTS_CLOSED", "CONSOLIDATED", "SILENCE_BROKEN"],
};

const DRAFTERS = ["secretariat", "rapporteur"] as const;

/** In which role each command is given; which of two may give it is asked with the command itself. */
const WHO: Record<ConclusionCommand["do"], readonly ConclusionActor["as"][]> = {
  draft: DRAFTERS,
  revise: DRAFTERS,
  translate: DRAFTERS,
  review: DRAFTERS,
  consolidate: DRAFTERS,
  circulate: ["secretariat"],
  "put-out": ["secretariat"],
  "open-amendments": ["chair"],
  "close-amendments": ["chair"],
  divide: ["chair"],
  "open-decision": ["chair"],
  "record-outcome": ["chair", "rules"],
  reopen: ["chair"],
  edit: ["secretariat"],
  publish: ["secretariat"],
  withdraw: ["sponsor", "secretariat"],
};

/**
 * Decides what a command does to a conclusion: the conclusion after it, the fact to record and the text to keep, or a
 * Refusal. Pure: person, moment and text come with the circumstances.
 */
export const decideConclusion = (
  before: Conclusion | undefined,
  command: ConclusionCommand,
  circumstances: ConclusionCircumstances,
): ConclusionStep => {
  const { by } = circumstances;
  if (!WHO[command.do].includes(by.as))
    throw new Refusal("not-allowed", { detail: `This is for ${WHO[command.do].join(" or ")}.` });
  if (command.do === "draft") {
    if (before !== undefined) throw new Refusal("conclusion-exists");
    return draft(command, circumstances);
  }
  if (before === undefined) throw new Refusal("not-found");
  if (!FROM[command.do].includes(before.state))
    throw new Refusal("conclusion-state", {
      detail: `The conclusion is ${before.state}; this needs ${FROM[command.do].join(" or ")}.`,
      extra: { state: before.state },
    });
  const step = transition(before, command, circumstances);
  return { ...step, after: { ...step.after, version: before.version + 1 } };
};

const transition = (
  before: Conclusion,
  command: Exclude<ConclusionCommand, { do: "draft" }>,
  circumstances: ConclusionCircumstances,
): ConclusionStep => {
  switch (command.do) {
    case "revise":
      return revise(before, command, circumstances);
    case "translate":
      return translate(before, command, circumstances);
    case "review":
      return review(before, command, circumstances);
    case "circulate":
      return circulate(before, circumstances);
    case "put-out":
      return putOut(before, command, circumstances);
    case "open-amendments":
      return openAmendments(before, command, circumstances);
    case "close-amendments":
      return closeAmendments(before, circumstances);
    case "consolidate":
      return consolidate(before, command, circumstances);
    case "divide":
      return divide(before, command, circumstances);
    case "open-decision":
      return openDecision(before, command, circumstances);
    case "record-outcome":
      return recordOutcome(before, command, circumstances);
    case "reopen":
      return reopen(before, command);
    case "edit":
      return edit(before, command);
    case "publish":
      return publish(before, circumstances);
    case "withdraw":
      return withdraw(before, circumstances);
  }
};
