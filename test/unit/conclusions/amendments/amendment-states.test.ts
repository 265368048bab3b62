import { describe, expect, test } from "vitest";
import {
  AMENDMENT_STATES,
  type AmendmentState,
  isAccepted,
  isUndecided,
} from "#shared/domain/conclusions/amendments/amendment.ts";
import type { AmendmentActor, AmendmentCommand } from "#shared/domain/conclusions/amendments/amendment-commands.ts";
import { refusalOf } from "../support/conclusion-story.ts";
import { inLanguages, planWith } from "../support/sample-text.ts";
import {
  act,
  baseOf,
  CHAIR,
  closed,
  decided,
  deleting,
  during,
  EGY,
  ESP,
  type Floor,
  FRA,
  floorOf,
  KEN,
  on,
  open,
  RAPPORTEUR,
  RULES,
  replacing,
  revised,
  SECRETARIAT,
  tabled,
} from "./support/amendment-story.ts";

type Do = Exclude<AmendmentCommand["do"], "table">;

const proposal = replacing("darknet", "Alienta a los miembros a compartir todo lo que sepan.", "es");
/** Egypt's, that would exclude it; tabled while there is time. */
const rival = (floor: Floor): Floor =>
  floor.amendments.length > 1 || floor.conclusion.state !== "AMENDMENTS_OPEN"
    ? floor
    : open(floor, "rival", deleting("darknet"), EGY);
const WORDING = "Encourages members to share everything they learn about markets on the darknet.";
const worded = (floor: Floor) => act(floor, RAPPORTEUR, "more", { do: "word", wording: WORDING });

const submitted = () => tabled(floorOf(), "more", proposal);
const opened = () => worded(act(submitted(), CHAIR, "more", { do: "admit" }));
const withRival = () => rival(opened());

/** The shortest way into each state, for Spain's amendment, in a text whose time for amendments may be over. */
const REACHED: Record<AmendmentState, () => Floor> = {
  SUBMITTED: submitted,
  INADMISSIBLE: () => act(submitted(), CHAIR, "more", { do: "rule-out", reason: "It is about another text." }),
  OPEN: opened,
  NEEDS_REBASE: () =>
    act(revised(opened(), inLanguages(planWith("darknet", "Urges members to share."))), RULES, "more", {
      do: "carry-over",
    }),
  WITHDRAWN: () => act(opened(), ESP, "more", { do: "withdraw" }),
  ACCEPTED_BY_SPONSOR: () => act(opened(), FRA, "more", { do: "accept" }),
  ADOPTED: () => decided(opened(), "more", true),
  REJECTED: () => decided(opened(), "more", false),
  LAPSED: () => act(decided(withRival(), "rival", true), RULES, "more", { do: "lapse", because: "rival" }),
  MERGED_INTO: () => act(withRival(), ESP, "more", { do: "merge-into", into: "rival" }),
};

/** Each command as it is given where the state allows it; the floor made ready for it. */
const COMMANDS: Record<Do, (floor: Floor) => [Floor, AmendmentActor, AmendmentCommand]> = {
  support: (floor) => [floor, KEN, { do: "support" }],
  "end-support": (floor) => [
    { ...floor, amendments: floor.amendments.map((one) => ({ ...one, coSponsors: ["KEN"] })) },
    KEN,
    { do: "end-support" },
  ],
  admit: (floor) => [floor, SECRETARIAT, { do: "admit" }],
  "rule-out": (floor) => [floor, CHAIR, { do: "rule-out", reason: "It is about another text." }],
  word: (floor) => [floor, RAPPORTEUR, { do: "word", wording: "Encourages members to share all they know." }],
  recommend: (floor) => [floor, RAPPORTEUR, { do: "recommend", disposition: "accept", reason: "It is clearer." }],
  withdraw: (floor) => [floor, ESP, { do: "withdraw" }],
  "take-over": (floor) => [floor, KEN, { do: "take-over" }],
  "merge-into": (floor) => [rival(floor), ESP, { do: "merge-into", into: "rival" }],
  accept: (floor) => [floor, FRA, { do: "accept" }],
  put: (floor) => [closed(floor), CHAIR, { do: "put" }],
  "record-result": (floor) => [
    on(floor, "more").state === "OPEN" ? act(closed(floor), CHAIR, "more", { do: "put" }) : closed(floor),
    RULES,
    { do: "record-result", decision: "vote", carried: true },
  ],
  lapse: (floor) => [
    {
      ...floor,
      amendments: rival(floor).amendments.map((one) =>
        one.id === "rival" ? { ...one, base: on(floor, "more").base, state: "ADOPTED" } : one,
      ),
    },
    RULES,
    { do: "lapse", because: "rival" },
  ],
  "carry-over": (floor) => [revised(floor, floor.text), RULES, { do: "carry-over" }],
  rebase: (floor) => [
    floor,
    ESP,
    { do: "rebase", plan: { base: baseOf(floor), change: replacing("darknet", "Urges members to share all.")(floor) } },
  ],
};
const EVERY = Object.keys(COMMANDS) as Do[];

/** What each state allows, and where that leads; rules.md 2.3 "Amendments", written down once more. */
const LEADS: Record<AmendmentState, Partial<Record<Do, AmendmentState>>> = {
  SUBMITTED: {
    support: "SUBMITTED",
    "end-support": "SUBMITTED",
    admit: "OPEN",
    "rule-out": "INADMISSIBLE",
    word: "SUBMITTED",
    recommend: "SUBMITTED",
    withdraw: "WITHDRAWN",
    "merge-into": "MERGED_INTO",
    lapse: "LAPSED",
    "carry-over": "SUBMITTED",
  },
  OPEN: {
    support: "OPEN",
    "end-support": "OPEN",
    word: "OPEN",
    recommend: "OPEN",
    withdraw: "WITHDRAWN",
    "merge-into": "MERGED_INTO",
    accept: "ACCEPTED_BY_SPONSOR",
    put: "OPEN",
    "record-result": "ADOPTED",
    lapse: "LAPSED",
    "carry-over": "OPEN",
  },
  NEEDS_REBASE: {
    "end-support": "NEEDS_REBASE",
    "rule-out": "INADMISSIBLE",
    withdraw: "WITHDRAWN",
    lapse: "LAPSED",
    rebase: "SUBMITTED",
  },
  WITHDRAWN: { "take-over": "OPEN" },
  ACCEPTED_BY_SPONSOR: { lapse: "LAPSED" },
  INADMISSIBLE: {},
  ADOPTED: {},
  REJECTED: {},
  LAPSED: {},
  MERGED_INTO: {},
};

describe.each(AMENDMENT_STATES)("%s", (state) => {
  test.each(EVERY)("%s", (command) => {
    const reached = REACHED[state]();
    expect(on(reached, "more").state).toBe(state);
    const [floor, by, given] = COMMANDS[command](reached);
    const lead = LEADS[state][command];
    if (lead === undefined) {
      const refusal = refusalOf(() => act(floor, by, "more", given));
      expect(refusal?.refusal).toBe("amendment-state");
      expect(refusal?.details.extra).toEqual({ state });
      expect(refusal?.details.detail).toContain(state);
      return;
    }
    const after = act(floor, by, "more", given);
    expect(on(after, "more").state).toBe(lead);
    expect(on(after, "more").version).toBe(on(floor, "more").version + 1);
    expect(after.facts.at(-1)).toMatchObject({ conclusion: "cooperation", amendment: "more" });
  });

  test("is not tabled again, and is decided, accepted or neither", () => {
    const floor = { ...REACHED[state](), leave: { chair: "carla", reason: "Why not" } };
    const { base, change } = on(floor, "more");
    expect(refusalOf(() => act(floor, ESP, "more", { do: "table", id: "more", plan: { base, change } }))?.refusal).toBe(
      "amendment-exists",
    );
    expect(isUndecided({ state })).toBe(["SUBMITTED", "OPEN", "NEEDS_REBASE"].includes(state));
    expect(isAccepted({ state })).toBe(["ADOPTED", "ACCEPTED_BY_SPONSOR"].includes(state));
  });
});

test.each(EVERY)("%s is of nothing before there is one", (command) => {
  const [, by, given] = COMMANDS[command](opened());
  expect(refusalOf(() => act(floorOf(), by, "more", given))?.refusal).toBe("not-found");
});

/** From which state each command is tried; from OPEN if none is given. */
const FROM: Partial<Record<Do, AmendmentState>> = {
  admit: "SUBMITTED",
  "rule-out": "SUBMITTED",
  "take-over": "WITHDRAWN",
  rebase: "NEEDS_REBASE",
};

describe("who may", () => {
  const ACTORS: AmendmentActor[] = [ESP, KEN, FRA, CHAIR, SECRETARIAT, RAPPORTEUR, RULES];
  const nameOf = (by: AmendmentActor) => (by.as === "delegation" ? by.country : by.as);
  /** Of an amendment of Spain to a text of France. */
  const MAY: Record<Do, readonly string[]> = {
    support: ["KEN", "FRA"],
    "end-support": ["KEN"],
    admit: ["chair", "secretariat"],
    "rule-out": ["chair"],
    word: ["rapporteur"],
    recommend: ["secretariat", "rapporteur"],
    withdraw: ["ESP"],
    "take-over": ["KEN", "FRA"],
    "merge-into": ["ESP"],
    accept: ["FRA"],
    put: ["chair"],
    "record-result": ["chair", "rules"],
    lapse: ["rules"],
    "carry-over": ["rules"],
    rebase: ["ESP"],
  };
  test.each(EVERY)("%s", (command) => {
    const [floor, , given] = COMMANDS[command](REACHED[FROM[command] ?? "OPEN"]());
    const may = ACTORS.filter((by) => refusalOf(() => act(floor, by, "more", given)) === undefined).map(nameOf);
    expect(may).toEqual(MAY[command]);
  });

  test("a text of the secretariat's: the secretariat accepts, and no delegation", () => {
    const ours = opened();
    const floor: Floor = { ...ours, conclusion: { ...ours.conclusion, sponsor: "secretariat" } };
    expect(on(act(floor, SECRETARIAT, "more", { do: "accept" }), "more").state).toBe("ACCEPTED_BY_SPONSOR");
    expect(refusalOf(() => act(floor, FRA, "more", { do: "accept" }))?.refusal).toBe("not-the-sponsor");
  });
});

describe("in which state of the text", () => {
  const STATES = ["CIRCULATED", "AMENDMENTS_OPEN", "AMENDMENTS_CLOSED", "CONSOLIDATED", "DECISION_OPEN"] as const;
  const ROUND = ["AMENDMENTS_OPEN", "AMENDMENTS_CLOSED"];
  const ALSO_BEFORE = ["CIRCULATED", ...ROUND];
  const DURING: Partial<Record<Do, readonly string[]>> = {
    "end-support": ALSO_BEFORE,
    withdraw: ALSO_BEFORE,
    lapse: ALSO_BEFORE,
    "carry-over": ALSO_BEFORE,
    put: ["AMENDMENTS_CLOSED"],
    "record-result": ["AMENDMENTS_CLOSED"],
  };
  test.each(EVERY)("%s", (command) => {
    const [ready, by, given] = COMMANDS[command](REACHED[FROM[command] ?? "OPEN"]());
    const floor = { ...ready, leave: { chair: "carla", reason: "Why not" } };
    const allowed = STATES.filter((state) => {
      const refusal = refusalOf(() => act(during(floor, state), by, "more", given));
      if (refusal) expect(refusal.refusal).toBe("conclusion-state");
      return refusal === undefined;
    });
    expect(allowed).toEqual(DURING[command] ?? ROUND);
  });
});
