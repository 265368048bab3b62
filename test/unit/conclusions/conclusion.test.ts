import { describe, expect, it, test } from "vitest";
import { CONCLUSION_STATES, type ConclusionState } from "#shared/domain/conclusions/conclusion.ts";
import type { ConclusionActor, ConclusionCommand } from "#shared/domain/conclusions/conclusion-commands.ts";
import type { ConclusionText } from "#shared/domain/conclusions/conclusion-text.ts";
import {
  beginning,
  CHAIR,
  draft,
  later,
  RAPPORTEUR,
  REACHED,
  RULES,
  refusalOf,
  SECRETARIAT,
  SPONSOR,
  type Story,
  step,
} from "./support/conclusion-story.ts";
import { planWith, sha256 } from "./support/sample-text.ts";

type Do = ConclusionCommand["do"];

/** Each command as it is given where the state allows it. */
const COMMANDS: Record<Do, (story: Story) => [ConclusionActor, ConclusionCommand]> = {
  draft: () => [RAPPORTEUR, draft],
  revise: () => [RAPPORTEUR, { do: "revise", plan: planWith("darknet", "Urges members to share.") }],
  translate: (story) => {
    const sourceHash = sha256(story.text?.paragraphs[1]?.text ?? "");
    const passages = [{ passage: "darknet", text: "Encourage.", sourceHash }];
    return [RAPPORTEUR, { do: "translate", language: "fr", passages }];
  },
  review: () => [RAPPORTEUR, { do: "review", language: "fr", passages: ["darknet"] }],
  circulate: () => [SECRETARIAT, { do: "circulate" }],
  "put-out": () => [SECRETARIAT, { do: "put-out", language: "fr" }],
  "open-amendments": (story) => [CHAIR, { do: "open-amendments", deadline: later(story, 1).now }],
  "close-amendments": () => [CHAIR, { do: "close-amendments" }],
  consolidate: ({ text }) => [RAPPORTEUR, { do: "consolidate", text: text as ConclusionText }],
  divide: ({ text }) => {
    const paragraph = text?.paragraphs.at(-1)?.id ?? "";
    return [CHAIR, { do: "divide", votes: [{ paragraph, carried: false }] }];
  },
  "open-decision": () => [CHAIR, { do: "open-decision", decision: "next", mode: "consensus" }],
  "record-outcome": () => [RULES, { do: "record-outcome", decision: "first", outcome: "ADOPTED" }],
  reopen: () => [CHAIR, { do: "reopen", by: { decision: "reopening", inFavour: 2, against: 1 } }],
  edit: () => [SECRETARIAT, { do: "edit", symbol: "HONCB/15/CONC" }],
  publish: () => [SECRETARIAT, { do: "publish" }],
  withdraw: () => [SPONSOR, { do: "withdraw" }],
};
const EVERY = Object.keys(COMMANDS) as Do[];

/** What each state allows, and where that leads; rules.md 2.3 "States", written down once more. */
const LEADS: Record<ConclusionState, Partial<Record<Do, ConclusionState>>> = {
  DRAFT: { revise: "DRAFT", translate: "DRAFT", review: "DRAFT", circulate: "CIRCULATED", withdraw: "WITHDRAWN" },
  CIRCULATED: {
    translate: "CIRCULATED",
    review: "CIRCULATED",
    "put-out": "CIRCULATED",
    "open-amendments": "AMENDMENTS_OPEN",
    divide: "CONSOLIDATED",
    "open-decision": "DECISION_OPEN",
    withdraw: "WITHDRAWN",
  },
  AMENDMENTS_OPEN: {
    translate: "AMENDMENTS_OPEN",
    review: "AMENDMENTS_OPEN",
    "put-out": "AMENDMENTS_OPEN",
    "close-amendments": "AMENDMENTS_CLOSED",
    withdraw: "WITHDRAWN",
  },
  AMENDMENTS_CLOSED: {
    translate: "AMENDMENTS_CLOSED",
    review: "AMENDMENTS_CLOSED",
    "put-out": "AMENDMENTS_CLOSED",
    consolidate: "CONSOLIDATED",
    withdraw: "WITHDRAWN",
  },
  CONSOLIDATED: {
    revise: "CONSOLIDATED",
    translate: "CONSOLIDATED",
    review: "CONSOLIDATED",
    "put-out": "CONSOLIDATED",
    circulate: "CIRCULATED",
    divide: "CONSOLIDATED",
    "open-decision": "DECISION_OPEN",
    withdraw: "WITHDRAWN",
  },
  DECISION_OPEN: { "record-outcome": "ADOPTED" },
  ADOPTED: { edit: "EDITING", reopen: "CIRCULATED" },
  NOT_ADOPTED: { reopen: "CIRCULATED" },
  SILENCE_BROKEN: {
    revise: "SILENCE_BROKEN",
    translate: "SILENCE_BROKEN",
    review: "SILENCE_BROKEN",
    "put-out": "SILENCE_BROKEN",
    circulate: "CIRCULATED",
    withdraw: "WITHDRAWN",
  },
  EDITING: { revise: "EDITING", translate: "EDITING", review: "EDITING", publish: "EDITING", reopen: "CIRCULATED" },
  PUBLISHED: {},
  WITHDRAWN: {},
};

/** A language that is out in these very words is not put out again: it is corrected first. */
const ready = (story: Story, command: Do): Story => {
  if (command !== "put-out" || story.conclusion?.current.circulatedAt === undefined) return story;
  const text = story.text as ConclusionText;
  const translations = (at: number) => text.paragraphs[at]?.translations ?? {};
  const fr = { text: "Encourage.", sourceHash: sha256(text.paragraphs[1]?.text ?? ""), state: "REVIEWED" as const };
  return {
    ...story,
    text: {
      ...text,
      paragraphs: text.paragraphs.map((paragraph, at) =>
        paragraph.id === "darknet" ? { ...paragraph, translations: { ...translations(at), fr } } : paragraph,
      ),
    },
  };
};

describe.each(CONCLUSION_STATES)("%s", (state) => {
  test.each(EVERY.filter((command) => command !== "draft"))("%s", (command) => {
    const story = ready(REACHED[state](), command);
    expect(story.conclusion?.state).toBe(state);
    const [by, given] = COMMANDS[command](story);
    const lead = LEADS[state][command];
    if (lead === undefined) {
      const refusal = refusalOf(() => step(story, by, given));
      expect(refusal?.refusal).toBe("conclusion-state");
      expect(refusal?.details.extra).toEqual({ state });
      expect(refusal?.details.detail).toContain(state);
      return;
    }
    const after = step(story, by, given);
    expect(after.conclusion?.state).toBe(lead);
    expect(after.conclusion?.version).toBe((story.conclusion?.version ?? 0) + 1);
    expect(after.facts.at(-1)).toMatchObject({ conclusion: "cooperation" });
  });

  it("is not drafted again", () => {
    expect(refusalOf(() => step(REACHED[state](), RAPPORTEUR, draft))?.refusal).toBe("conclusion-exists");
  });
});

describe("before there is a conclusion", () => {
  test.each(EVERY.filter((command) => command !== "draft"))("%s is of nothing", (command) => {
    const [by, given] = COMMANDS[command](REACHED.DRAFT());
    expect(refusalOf(() => step(beginning, by, given))?.refusal).toBe("not-found");
  });

  it("it is drafted as version 1", () => {
    expect(step(beginning, SECRETARIAT, draft).conclusion).toMatchObject({
      state: "DRAFT",
      version: 1,
      sponsor: "FRA",
      current: { version: 1, textHash: expect.stringMatching(/^[0-9a-f]{64}$/), out: {} },
      earlier: [],
    });
  });
});

describe("who may", () => {
  const ACTORS = { secretariat: SECRETARIAT, rapporteur: RAPPORTEUR, chair: CHAIR, sponsor: SPONSOR, rules: RULES };
  const MAY: Record<Do, (keyof typeof ACTORS)[]> = {
    draft: ["secretariat", "rapporteur"],
    revise: ["secretariat", "rapporteur"],
    translate: ["secretariat", "rapporteur"],
    review: ["secretariat", "rapporteur"],
    consolidate: ["secretariat", "rapporteur"],
    circulate: ["secretariat"],
    "put-out": ["secretariat"],
    "open-amendments": ["chair"],
    "close-amendments": ["chair"],
    divide: ["chair"],
    "open-decision": ["chair"],
    // A vote; the gavel after a consensus is tried with the decisions.
    "record-outcome": ["rules"],
    reopen: ["chair"],
    edit: ["secretariat"],
    publish: ["secretariat"],
    // A delegation's proposal; the secretariat's own is tried below.
    withdraw: ["sponsor"],
  };
  const someStateFor = (command: Do): Story => {
    if (command === "draft") return beginning;
    const state = CONCLUSION_STATES.find((one) => LEADS[one][command] !== undefined) ?? "DRAFT";
    return ready(REACHED[state](), command);
  };

  test.each(EVERY)("%s", (command) => {
    const story = someStateFor(command);
    const [, given] = COMMANDS[command](story);
    const allowed = (Object.keys(ACTORS) as (keyof typeof ACTORS)[]).filter((as) => {
      const refusal = refusalOf(() => step(story, ACTORS[as], given))?.refusal;
      expect([undefined, "not-allowed", "not-the-sponsor"]).toContain(refusal);
      return refusal === undefined;
    });
    expect(allowed.sort()).toEqual(MAY[command].sort());
  });

  it("is asked before anything is told of the state", () => {
    expect(refusalOf(() => step(REACHED.PUBLISHED(), SPONSOR, { do: "circulate" }))?.refusal).toBe("not-allowed");
  });
});
