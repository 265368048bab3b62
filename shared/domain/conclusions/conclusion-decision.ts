import type { Language } from "../language.ts";
import { Refusal } from "../refusal.ts";
import { type Conclusion, type ConclusionState, type Decision, OUTCOMES, type Outcome } from "./conclusion.ts";
import type { ConclusionCircumstances, ConclusionCommand, ConclusionStep } from "./conclusion-commands.ts";
import type { ConclusionText } from "./conclusion-text.ts";
import { currentText, mustBeCirculated, mustBeDecided, mustHaveNoBracket } from "./current-text.ts";
import { lackingFor } from "./language-gate.ts";
import { languageHash } from "./translation.ts";
import { majorityOf } from "./votes/majority.ts";

type Command<D extends ConclusionCommand["do"]> = Extract<ConclusionCommand, { do: D }>;

/** The question is put on exactly this text, in exactly the words that are out. */
export const openDecision = (
  before: Conclusion,
  { decision: id, mode, waiver }: Command<"open-decision">,
  circumstances: ConclusionCircumstances,
): ConclusionStep => {
  const { conference, hash, now } = circumstances;
  const text = currentText(before, circumstances);
  mustBeDecided(circumstances);
  mustBeCirculated(before);
  mustHaveNoBracket(text, hash);
  if (waiver === undefined) mustBeOutLongEnough(before, text, circumstances);
  const decision: Decision = {
    id,
    mode,
    version: before.current.version,
    textHash: before.current.textHash,
    languages: wordsThatAreOut(before, text, circumstances),
    rulesVersion: conference.rulesVersion,
    openedAt: now.toISOString(),
    ...(waiver === undefined ? {} : { waiver }),
  };
  return {
    after: { ...before, state: "DECISION_OPEN", decisions: [...before.decisions, decision] },
    fact: {
      type: "DecisionOpened",
      conclusion: before.id,
      decision: id,
      mode,
      textHash: decision.textHash,
      ...(waiver === undefined ? {} : { waivedBy: waiver.decision }),
    },
  };
};

const mustBeOutLongEnough = (
  { current }: Conclusion,
  text: ConclusionText,
  { conference: { languages, rulesOfProcedure }, hash, now }: ConclusionCircumstances,
): void => {
  const noticeHours = rulesOfProcedure.languageNoticeHours;
  const lacking = lackingFor(current, text, { languages, noticeHours }, hash, now);
  if (lacking.length > 0)
    throw new Refusal("language-gate", {
      detail: `All languages must have been out for ${noticeHours} hours: ${lacking
        .map(({ language, why }) => `${language} ${why}`)
        .join(", ")}.`,
      extra: { noticeHours, lacking },
    });
};

/** With a waiver, a language may be missing here; what is named was distributed in these very words. */
const wordsThatAreOut = (
  { current: { out } }: Conclusion,
  text: ConclusionText,
  { conference, hash }: ConclusionCircumstances,
): Partial<Record<Language, string>> =>
  Object.fromEntries(
    conference.languages.flatMap((language) => {
      const words = languageHash(text, language, hash);
      return words !== undefined && out[language]?.languageHash === words ? [[language, words]] : [];
    }),
  );

/** The gavel is the chair's; what a vote, a silence or an objection comes to is nobody's to say but the rules'. */
export const recordOutcome = (
  before: Conclusion,
  { decision: id, outcome }: Command<"record-outcome">,
  circumstances: ConclusionCircumstances,
): ConclusionStep => {
  const open = before.decisions.at(-1);
  if (open?.id !== id)
    throw new Refusal("conclusion-state", {
      detail: "Another decision is open on this text.",
      extra: { state: before.state },
    });
  const ends: Partial<Record<Outcome, ConclusionState>> = OUTCOMES[open.mode];
  const state = ends[outcome];
  if (state === undefined)
    throw new Refusal("invalid-request", {
      errors: [{ pointer: "/outcome", detail: `must be one of ${Object.keys(ends).join(", ")}` }],
    });
  const speaker = open.mode === "consensus" && outcome === "ADOPTED" ? "chair" : "rules";
  if (circumstances.by.as !== speaker)
    throw new Refusal("not-allowed", { detail: `That a ${open.mode} ends so is for the ${speaker} to say.` });
  if (outcome === "ADOPTED") mustHaveNoBracket(currentText(before, circumstances), circumstances.hash);
  const ended: Decision = { ...open, outcome, endedAt: circumstances.now.toISOString() };
  return {
    after: { ...before, state, decisions: before.decisions.with(-1, ended) },
    fact: {
      type: "DecisionEnded",
      conclusion: before.id,
      decision: id,
      mode: open.mode,
      textHash: open.textHash,
      outcome,
    },
  };
};

/** Back to the version that was decided; what editing began is left out, and the symbol with it (rules.md 2.3, rule 5). */
export const reopen = (before: Conclusion, { by }: Command<"reopen">): ConclusionStep => {
  const { inFavour, against, decision } = by;
  const { holds, arithmetic } = majorityOf("two-thirds", { yes: inFavour, no: against, abstain: 0 }, 0);
  if (!holds) throw new Refusal("two-thirds-needed", { detail: `${arithmetic}.`, extra: { inFavour, against } });
  const { symbol: _, publication: __, ...kept } = before;
  const decided = before.current.circulatedAt === undefined ? before.earlier.at(-1) : undefined;
  return {
    after: {
      ...kept,
      state: "CIRCULATED",
      ...(decided === undefined ? {} : { current: decided, earlier: before.earlier.slice(0, -1) }),
    },
    fact: { type: "ConclusionReopened", conclusion: before.id, by: decision, inFavour, against },
  };
};
