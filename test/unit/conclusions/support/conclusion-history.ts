import fc from "fast-check";
import { type ConclusionState, DECISION_MODES, type Outcome } from "#shared/domain/conclusions/conclusion.ts";
import type { ConclusionActor, ConclusionCommand } from "#shared/domain/conclusions/conclusion-commands.ts";
import type { TextPlan } from "#shared/domain/conclusions/conclusion-text.ts";
import type { decideConclusion } from "#shared/domain/conclusions/decide-conclusion.ts";
import { drafted } from "#shared/domain/conclusions/text-plan.ts";
import { passagesOf } from "#shared/domain/conclusions/translation.ts";
import { LANGUAGES } from "#shared/domain/language.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { brokenLaws, type Noted, noted, nothingNoted } from "./conclusion-laws.ts";
import {
  beginning,
  CHAIR,
  COLLEAGUE,
  draft,
  later,
  RAPPORTEUR,
  RULES,
  SECRETARIAT,
  SPONSOR,
  type Story,
  step,
  translated,
} from "./conclusion-story.ts";
import { planWith, samplePlan, sha256 } from "./sample-text.ts";

type Do = ConclusionCommand["do"];

const ACTORS: readonly ConclusionActor[] = [
  SECRETARIAT,
  COLLEAGUE,
  RAPPORTEUR,
  CHAIR,
  SPONSOR,
  { as: "sponsor", country: "SWE" },
  RULES,
];

/** What people are most likely to do next. */
const LIKELY: Record<ConclusionState, readonly Do[]> = {
  DRAFT: ["translate", "review", "translate", "review", "circulate", "revise"],
  CIRCULATED: ["translate", "review", "put-out", "open-amendments", "open-decision", "open-decision"],
  AMENDMENTS_OPEN: ["close-amendments", "close-amendments", "translate"],
  AMENDMENTS_CLOSED: ["consolidate"],
  CONSOLIDATED: ["open-decision", "circulate", "revise", "translate", "review"],
  DECISION_OPEN: ["record-outcome"],
  ADOPTED: ["edit", "edit", "reopen"],
  NOT_ADOPTED: ["reopen"],
  SILENCE_BROKEN: ["circulate", "revise", "circulate"],
  EDITING: ["publish", "publish", "publish", "translate", "review", "revise"],
  PUBLISHED: ["revise", "edit"],
  WITHDRAWN: ["revise"],
};

const FITTING: Record<Do, readonly ConclusionActor[]> = {
  draft: [SECRETARIAT, RAPPORTEUR],
  revise: [SECRETARIAT, RAPPORTEUR],
  translate: [COLLEAGUE, RAPPORTEUR],
  review: [SECRETARIAT, RAPPORTEUR],
  circulate: [SECRETARIAT],
  "put-out": [SECRETARIAT],
  "open-amendments": [CHAIR],
  "close-amendments": [CHAIR],
  consolidate: [RAPPORTEUR],
  divide: [CHAIR],
  "open-decision": [CHAIR],
  "record-outcome": [RULES, CHAIR],
  reopen: [CHAIR],
  edit: [SECRETARIAT],
  publish: [SECRETARIAT, COLLEAGUE],
  withdraw: [SPONSOR],
};
const EVERY = Object.keys(FITTING) as Do[];

const event = fc.record({
  likely: fc.integer({ min: 0, max: 9 }),
  fitting: fc.integer({ min: 0, max: 9 }),
  nth: fc.nat(1000),
  variant: fc.nat(1000),
  /** The translators have done their work by now. */
  translated: fc.constantFrom(true, false, false),
  hours: fc.constantFrom(0, 0, 1, 12, 24, 24, 48),
  undecided: fc.constantFrom(0, 0, 0, 0, 0, 0, 1),
});
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

export const history = fc.array(event, { minLength: 30, maxLength: 90, size: "max" });

const OTHER_WORDS = ["Urges members to share.", "Invites members.", "Urges [all] members.", "Asks members to share;"];

const somePlan = (variant: number): TextPlan => {
  const plan = planWith("darknet", OTHER_WORDS[variant % OTHER_WORDS.length] ?? "");
  const [first, second, third] = plan.paragraphs as [never, never, never];
  if (variant % 9 === 1) return { ...plan, paragraphs: [first, third, second] };
  if (variant % 9 === 2)
    return { ...plan, paragraphs: [first, second, { ...(third as object), alternativeTo: "darknet" } as never] };
  return variant % 9 === 3 ? samplePlan : plan;
};

const OUTCOMES: readonly Outcome[] = [
  "ADOPTED",
  "ADOPTED",
  "NOT_ADOPTED",
  "SILENCE_BROKEN",
  "NO_CONSENSUS",
  "VOID",
  "SERVICE_UNPROVEN",
];

const commandFor = (what: Do, variant: number, { conclusion, text, now }: Story): ConclusionCommand => {
  const language = LANGUAGES[variant % LANGUAGES.length] ?? "en";
  switch (what) {
    case "draft":
      return { ...draft, plan: variant % 4 === 0 ? somePlan(variant) : samplePlan } as ConclusionCommand;
    case "revise":
      return { do: "revise", plan: somePlan(variant) };
    case "translate": {
      const passages = text === undefined ? [] : passagesOf(text).filter((_, at) => variant % 3 !== 0 || at === 1);
      return {
        do: "translate",
        language,
        passages: passages.map(({ id, text: source }) => ({
          passage: id,
          text: `${language} ${variant % 13 === 0 ? "[words]" : "words"} ${variant % 5}`,
          sourceHash: sha256(source),
        })),
      };
    }
    case "review": {
      const there = text === undefined ? [] : passagesOf(text).filter((one) => one.translations[language]);
      return { do: "review", language, passages: there.map(({ id }) => id) };
    }
    case "put-out":
      return { do: "put-out", language };
    case "open-amendments":
      return { do: "open-amendments", deadline: new Date(now.getTime() + ((variant % 4) - 1) * 86_400_000) };
    case "consolidate":
      return {
        do: "consolidate",
        text: variant % 2 === 0 && text ? text : drafted(somePlan(variant), LANGUAGES, text),
      };
    case "divide": {
      const put = text === undefined ? [] : text.paragraphs.filter((_, at) => variant % 5 === 0 || at === variant % 3);
      return { do: "divide", votes: put.map(({ id }) => ({ paragraph: id, carried: variant % 2 === 1 })) };
    }
    case "open-decision":
      return {
        do: "open-decision",
        decision: `decision-${conclusion?.decisions.length}`,
        mode: DECISION_MODES[variant % 3] ?? "vote",
        ...(variant % 5 === 0 ? { waiver: { decision: "plenary", reason: "Urgent." } } : {}),
      };
    case "record-outcome":
      return {
        do: "record-outcome",
        decision: variant % 11 === 0 ? "another" : (conclusion?.decisions.at(-1)?.id ?? ""),
        outcome: OUTCOMES[variant % OUTCOMES.length] ?? "VOID",
      };
    case "reopen":
      return { do: "reopen", by: { decision: "reopening", inFavour: variant % 4, against: variant % 3 } };
    case "edit":
      return { do: "edit", symbol: "HONCB/15/CONC" };
    default:
      return { do: what };
  }
};

const acted = (story: Story, { likely, fitting, nth, variant }: Event): [ConclusionActor, ConclusionCommand] => {
  const expected: readonly Do[] = story.conclusion === undefined ? ["draft"] : LIKELY[story.conclusion.state];
  const among = likely < 8 ? expected : EVERY;
  const what = among[nth % among.length] ?? "draft";
  const actors = fitting < 9 ? FITTING[what] : ACTORS;
  return [actors[variant % actors.length] ?? CHAIR, commandFor(what, variant, story)];
};

const TRANSLATABLE: readonly ConclusionState[] = ["DRAFT", "CONSOLIDATED", "SILENCE_BROKEN", "EDITING"];

/** Plays a history and tells which laws it broke, and which states it came to. */
export const live = (events: readonly Event[], decide: typeof decideConclusion) => {
  let story: Story = beginning;
  let notes: Noted = nothingNoted;
  const broken = new Set<string>();
  const reached = new Set<ConclusionState>();
  for (const one of events) {
    story = { ...later(story, one.hours), undecided: one.undecided };
    if (one.translated && TRANSLATABLE.includes(story.conclusion?.state ?? "PUBLISHED")) story = translated(story);
    const [by, command] = acted(story, one);
    const kept = JSON.stringify(story);
    let after: Story | undefined;
    try {
      after = step(story, by, command, decide);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
    if (JSON.stringify(story) !== kept) broken.add("nothing that was is written over");
    if (after === undefined) continue;
    for (const law of brokenLaws(story, after, by, command, notes)) broken.add(law);
    notes = noted(notes, after, by, command);
    story = after;
    reached.add(after.conclusion?.state ?? "DRAFT");
  }
  return { broken: [...broken], reached };
};
