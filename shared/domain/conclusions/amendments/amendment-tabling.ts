import { Refusal } from "../../refusal.ts";
import { subjectOf } from "../numbering.ts";
import { wordsIn } from "../translation.ts";
import type { Amendment, AmendmentPlan, ChangeInWords, Leave } from "./amendment.ts";
import type { AmendmentCircumstances, AmendmentCommand, AmendmentStep } from "./amendment-commands.ts";
import { mustNotBeExcluded } from "./amendment-exclusion.ts";
import { stillFits } from "./amendment-fit.ts";
import { mustHaveRoom } from "./amendment-limits.ts";
import { mustBeNoRivalProposal } from "./rival-proposal.ts";

/** By the delegation that moves it; others join it themselves, since none signs for another. */
export const table = (
  { id, plan }: Extract<AmendmentCommand, { do: "table" }>,
  country: string,
  circumstances: AmendmentCircumstances,
): AmendmentStep => {
  const { conclusion, text, others, now } = circumstances;
  const late = inTime(circumstances);
  if (text.paragraphs.some((paragraph) => paragraph.id === id || subjectOf(paragraph) === id))
    throw wrong("/id", "must not be the name of a paragraph");
  mustChangeTheText(plan, circumstances);
  const after: Amendment = {
    conference: conclusion.conference,
    conclusion: conclusion.id,
    id,
    state: "SUBMITTED",
    version: 1,
    ...plan,
    country,
    earlierMovers: [],
    coSponsors: [],
    tabledAt: now.toISOString(),
    ...late,
  };
  mustBeNoRivalProposal(after, others, text);
  mustNotBeExcluded(after, others);
  mustHaveRoom(after, others, text);
  const { kind } = plan.change;
  const { textHash } = plan.base;
  return {
    after,
    fact: {
      type: "AmendmentTabled",
      conclusion: conclusion.id,
      amendment: id,
      country,
      kind,
      textHash,
      late: late.leave !== undefined,
    },
  };
};

/** Before the deadline, and until the text is consolidated with the chair's leave; what was given leave says so. */
export const inTime = ({ conclusion: { state, rounds }, leave, now }: AmendmentCircumstances): { leave?: Leave } => {
  const deadline = rounds.at(-1)?.deadline;
  if (state === "AMENDMENTS_OPEN" && deadline !== undefined && now < new Date(deadline)) return {};
  if (leave === undefined)
    throw new Refusal("leave-needed", {
      detail: `Amendments could be tabled until ${deadline}.`,
      extra: { deadline },
    });
  return { leave };
};

/** It adds to, deletes from or revises part of this very text (rules.md 2.3, rules 1 and 2). */
export const mustChangeTheText = ({ base, change }: AmendmentPlan, circumstances: AmendmentCircumstances): void => {
  const { conclusion, languages, others, text, hash } = circumstances;
  const { version, textHash } = conclusion.current;
  if (base.version !== version || base.textHash !== textHash) throw outrun(version, textHash);
  if (change.kind !== "delete" && !languages.includes(change.language))
    throw wrong("/change/language", "must be a language of the conference");
  if (change.kind === "reword") mustBeAmendable(change, others);
  else if (change.kind !== "add-first" && text.paragraphs.every(({ id }) => id !== change.paragraph))
    throw wrong("/change/paragraph", "must name a paragraph of the text");
  if (!stillFits({ change }, text, others, hash)) throw outrun(version, textHash);
  if (change.kind === "replace" || change.kind === "reword") mustBeOtherWords(change, circumstances);
};

const mustBeAmendable = ({ amendment: id }: ChangeInWords & { kind: "reword" }, others: readonly Amendment[]): void => {
  const amended = others.find((other) => other.id === id);
  if (amended === undefined) throw wrong("/change/amendment", "must name an amendment to this text");
  if (amended.change.kind === "reword")
    throw new Refusal("amendment-depth", { detail: `${id} is an amendment to ${amended.change.amendment}.` });
  if (amended.change.kind === "delete")
    throw wrong("/change/amendment", "must name an amendment that proposes words; this one deletes");
  if (amended.state !== "SUBMITTED" && amended.state !== "OPEN")
    throw new Refusal("amendment-state", { detail: `${id} is ${amended.state}.`, extra: { state: amended.state } });
  if (amended.putAt !== undefined) throw new Refusal("voting-started", { detail: `Voting on ${id} has started.` });
};

const mustBeOtherWords = (
  change: ChangeInWords & { kind: "replace" | "reword" },
  { text, others }: AmendmentCircumstances,
): void => {
  if (inLanguageOf(change, text, others) === change.text)
    throw new Refusal("same-text", { detail: "It proposes the very words that are there." });
};

const inLanguageOf = (
  change: ChangeInWords & { kind: "replace" | "reword" },
  text: AmendmentCircumstances["text"],
  others: readonly Amendment[],
): string | undefined => {
  if (change.kind === "replace") {
    const paragraph = text.paragraphs.find(({ id }) => id === change.paragraph);
    return paragraph && wordsIn(paragraph, change.language, text.original);
  }
  const amended = others.find(({ id }) => id === change.amendment)?.change;
  return amended?.kind !== "delete" && amended?.language === change.language ? amended.text : undefined;
};

const outrun = (version: number, textHash: string) =>
  new Refusal("stale-base", {
    detail: `What it changes is another by now; the text is version ${version}.`,
    extra: { version, textHash },
  });

const wrong = (pointer: string, detail: string) => new Refusal("invalid-request", { errors: [{ pointer, detail }] });
