import type { Conclusion, ConclusionState, DecisionMode, Outcome } from "#shared/domain/conclusions/conclusion.ts";
import type {
  ConclusionActor,
  ConclusionCircumstances,
  ConclusionCommand,
  ConclusionFact,
} from "#shared/domain/conclusions/conclusion-commands.ts";
import type { ConclusionText } from "#shared/domain/conclusions/conclusion-text.ts";
import { decideConclusion } from "#shared/domain/conclusions/decide-conclusion.ts";
import { languageGaps, passagesOf } from "#shared/domain/conclusions/translation.ts";
import { LANGUAGES, type Language } from "#shared/domain/language.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { samplePlan, sha256, wordsFor } from "./sample-text.ts";

export const NOTICE_HOURS = 24;
const HOUR_MS = 3_600_000;

export const conference: ConclusionCircumstances["conference"] = {
  languages: LANGUAGES,
  rulesVersion: 2,
  rulesOfProcedure: { languageNoticeHours: NOTICE_HOURS },
};

export const SECRETARIAT: ConclusionActor = { as: "secretariat", person: "ana" };
export const COLLEAGUE: ConclusionActor = { as: "secretariat", person: "ben" };
export const RAPPORTEUR: ConclusionActor = { as: "rapporteur", person: "rosa" };
export const CHAIR: ConclusionActor = { as: "chair", person: "carla" };
export const SPONSOR: ConclusionActor = { as: "sponsor", country: "FRA" };
export const RULES: ConclusionActor = { as: "rules" };

/** A conclusion with its text on a given moment. */
export interface Story {
  readonly now: Date;
  readonly undecided: number;
  readonly conclusion?: Conclusion;
  /** The text as it stands, and what each version said: a reopened text is an earlier one. */
  readonly text?: ConclusionText;
  readonly texts: readonly ConclusionText[];
  readonly facts: readonly ConclusionFact[];
}

export const beginning: Story = { now: new Date("2019-03-01T08:00:00Z"), undecided: 0, texts: [], facts: [] };

export const circumstancesOf = ({ now, undecided, text }: Story, by: ConclusionActor): ConclusionCircumstances => ({
  by,
  conference,
  undecidedAmendments: undecided,
  hash: sha256,
  now,
  ...(text === undefined ? {} : { text }),
});

export const step = (
  story: Story,
  by: ConclusionActor,
  command: ConclusionCommand,
  decide: typeof decideConclusion = decideConclusion,
): Story => {
  const { after, fact, text: written } = decide(story.conclusion, command, circumstancesOf(story, by));
  const { version } = after.current;
  const text = written ?? story.texts[version - 1];
  if (text === undefined) throw new Error(`Nobody wrote version ${version}.`);
  const texts = [...story.texts.slice(0, version - 1), text];
  return { ...story, conclusion: after, facts: [...story.facts, fact], text, texts };
};

export const later = (story: Story, hours: number): Story => ({
  ...story,
  now: new Date(story.now.getTime() + hours * HOUR_MS),
});

/** What is lacking in a language is translated and reviewed. */
export const translated = (story: Story, languages: readonly Language[] = ["ar", "fr", "es"]): Story =>
  languages.reduce((before, language) => {
    const { text } = before;
    if (text === undefined || language === "en") return before;
    const lacking = new Set(languageGaps(text, [language], sha256).map(({ passage }) => passage));
    const passages = passagesOf(text).filter(({ id }) => lacking.has(id));
    if (passages.length === 0) return before;
    const drafted = step(before, RAPPORTEUR, {
      do: "translate",
      language,
      passages: passages.map(({ id, text: source }) => ({
        passage: id,
        text: wordsFor(id, language, source),
        sourceHash: sha256(source),
      })),
    });
    return step(drafted, RAPPORTEUR, { do: "review", language, passages: [...lacking] });
  }, story);

export const draft: ConclusionCommand = {
  do: "draft",
  conference: "honcb-15",
  id: "cooperation",
  sponsor: "FRA",
  plan: samplePlan,
};

const inDraft = () => translated(step(beginning, RAPPORTEUR, draft));
const circulated = () => later(step(inDraft(), SECRETARIAT, { do: "circulate" }), NOTICE_HOURS);
const amendmentsOpen = () => {
  const story = circulated();
  return later(step(story, CHAIR, { do: "open-amendments", deadline: later(story, 48).now }), 48);
};
const amendmentsClosed = () => step(amendmentsOpen(), CHAIR, { do: "close-amendments" });
const consolidated = () => {
  const story = amendmentsClosed();
  return step(story, RAPPORTEUR, { do: "consolidate", text: story.text as ConclusionText });
};
const decisionOpen = (mode: DecisionMode) =>
  step(consolidated(), CHAIR, { do: "open-decision", decision: "first", mode });
const ended = (mode: DecisionMode, outcome: Outcome) =>
  step(decisionOpen(mode), mode === "consensus" ? CHAIR : RULES, { do: "record-outcome", decision: "first", outcome });
const editing = () => step(ended("vote", "ADOPTED"), SECRETARIAT, { do: "edit", symbol: "HONCB/15/CONC" });

/** The shortest way into each state, with four languages and a text that nobody amended. */
export const REACHED: Record<ConclusionState, () => Story> = {
  DRAFT: inDraft,
  CIRCULATED: circulated,
  AMENDMENTS_OPEN: amendmentsOpen,
  AMENDMENTS_CLOSED: amendmentsClosed,
  CONSOLIDATED: consolidated,
  DECISION_OPEN: () => decisionOpen("vote"),
  ADOPTED: () => ended("vote", "ADOPTED"),
  NOT_ADOPTED: () => ended("vote", "NOT_ADOPTED"),
  SILENCE_BROKEN: () => ended("silence", "SILENCE_BROKEN"),
  EDITING: editing,
  PUBLISHED: () => step(step(editing(), SECRETARIAT, { do: "publish" }), COLLEAGUE, { do: "publish" }),
  WITHDRAWN: () => step(inDraft(), SPONSOR, { do: "withdraw" }),
};

/** The name a rule refuses by, with what it says; undefined where it does not refuse. */
export const refusalOf = (act: () => unknown): Refusal | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};
