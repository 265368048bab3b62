import type { Country } from "../../country.ts";
import { Refusal } from "../../refusal.ts";
import type { ConclusionText } from "../conclusion-text.ts";
import { type Amendment, type Change, isUndecided } from "./amendment.ts";
import type { AmendmentCircumstances, AmendmentCommand, AmendmentStep } from "./amendment-commands.ts";
import { mustNotBeExcluded } from "./amendment-exclusion.ts";
import { mustHaveRoom } from "./amendment-limits.ts";
import { originalWords } from "./amendment-wording.ts";
import { mustBeNoRivalProposal } from "./rival-proposal.ts";

type Command<D extends AmendmentCommand["do"]> = Extract<AmendmentCommand, { do: D }>;

const about = ({ conclusion, id }: Amendment) => ({ conclusion, amendment: id });

export const support = (before: Amendment, country: Country): AmendmentStep => {
  if (country === before.country || before.coSponsors.includes(country))
    throw new Refusal("already-supported", { detail: `${country} is among its sponsors.` });
  return {
    after: { ...before, coSponsors: [...before.coSponsors, country].toSorted() },
    fact: { ...about(before), type: "AmendmentSupported", country },
  };
};

export const endSupport = (before: Amendment, country: Country): AmendmentStep => {
  if (!before.coSponsors.includes(country))
    throw new Refusal("not-the-sponsor", { detail: `${country} is not among its co-sponsors.` });
  return {
    after: { ...before, coSponsors: before.coSponsors.filter((one) => one !== country) },
    fact: { ...about(before), type: "AmendmentSupportEnded", country },
  };
};

export const admit = (before: Amendment, { now }: AmendmentCircumstances): AmendmentStep => ({
  after: { ...before, state: "OPEN", admittedAt: now.toISOString() },
  fact: { ...about(before), type: "AmendmentAdmitted" },
});

export const ruleOut = (before: Amendment, { reason }: Command<"rule-out">): AmendmentStep => {
  if (reason.trim() === "") throw new Refusal("reason-required");
  return {
    after: { ...before, state: "INADMISSIBLE", reason },
    fact: { ...about(before), type: "AmendmentRuledOut" },
  };
};

/** What is merged are words in the language of the original; the mover's own words stay beside them (C22). */
export const word = (
  before: Amendment,
  { wording }: Command<"word">,
  { text, others, hash }: AmendmentCircumstances,
): AmendmentStep => {
  const { change } = before;
  if (change.kind === "delete" || change.language === text.original)
    throw new Refusal("invalid-request", {
      errors: [{ pointer: "/wording", detail: `is only for amendments that are not in ${text.original}` }],
    });
  if (originalBefore(change, text, others) === wording)
    throw new Refusal("same-text", { detail: "In the original these are the very words that are there." });
  const after = { ...before, wording };
  mustBeNoRivalProposal(after, others, text);
  return { after, fact: { ...about(before), type: "AmendmentWorded", wordingHash: hash(wording) } };
};

const originalBefore = (change: Change, text: ConclusionText, others: readonly Amendment[]): string | undefined => {
  if (change.kind === "replace") return text.paragraphs.find(({ id }) => id === change.paragraph)?.text;
  const amended = change.kind === "reword" ? others.find(({ id }) => id === change.amendment) : undefined;
  return amended && originalWords(amended, text.original);
};

export const recommend = (before: Amendment, { disposition, reason }: Command<"recommend">): AmendmentStep => ({
  after: { ...before, recommendation: { disposition, reason } },
  fact: { ...about(before), type: "AmendmentRecommended", disposition },
});

export const withdraw = (before: Amendment): AmendmentStep => ({
  after: { ...before, state: "WITHDRAWN" },
  fact: { ...about(before), type: "AmendmentWithdrawn" },
});

/** Tabled in time as it was, it needs no leave now (OAS 55). */
export const takeOver = (
  before: Amendment,
  country: Country,
  { others, text }: AmendmentCircumstances,
): AmendmentStep => {
  if (country === before.country)
    throw new Refusal("not-allowed", { detail: "It is for another delegation to take it over." });
  const { change } = before;
  const amended = change.kind === "reword" ? others.find(({ id }) => id === change.amendment) : undefined;
  if (amended !== undefined && (!isUndecided(amended) || amended.putAt !== undefined))
    throw new Refusal("amendment-state", {
      detail: `What it amends, ${amended.id}, is not to be decided any more.`,
      extra: { state: amended.state },
    });
  const after: Amendment = {
    ...before,
    state: before.admittedAt === undefined ? "SUBMITTED" : "OPEN",
    country,
    earlierMovers: [...before.earlierMovers, before.country],
    coSponsors: before.coSponsors.filter((one) => one !== country),
  };
  mustBeNoRivalProposal(after, others, text);
  mustNotBeExcluded(after, others);
  mustHaveRoom(after, others, text);
  return { after, fact: { ...about(before), type: "AmendmentTakenOver", country, from: before.country } };
};

/** Its mover agrees that the other one says it too. */
export const mergeInto = (
  before: Amendment,
  { into }: Command<"merge-into">,
  { others }: AmendmentCircumstances,
): AmendmentStep => {
  const other = others.find(({ id }) => id === into);
  if (other === undefined || amendedBy(other) !== amendedBy(before))
    throw new Refusal("invalid-request", {
      errors: [{ pointer: "/into", detail: "must name another amendment to the same text" }],
    });
  if (other.state !== "OPEN")
    throw new Refusal("amendment-state", { detail: `${into} is ${other.state}.`, extra: { state: other.state } });
  if (other.putAt !== undefined) throw new Refusal("voting-started", { detail: `Voting on ${into} has started.` });
  return {
    after: { ...before, state: "MERGED_INTO", mergedInto: into },
    fact: { ...about(before), type: "AmendmentMerged", into },
  };
};

const amendedBy = ({ change }: Amendment) => (change.kind === "reword" ? change.amendment : undefined);
