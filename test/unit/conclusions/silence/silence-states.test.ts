import { describe, expect, it, test } from "vitest";
import { OUTCOMES } from "#shared/domain/conclusions/conclusion.ts";
import { decideSilence } from "#shared/domain/conclusions/silence/decide-silence.ts";
import {
  OUTCOME_OF,
  SILENCE_STATES,
  type Silence,
  type SilenceState,
} from "#shared/domain/conclusions/silence/silence.ts";
import type { SilenceActor, SilenceCommand } from "#shared/domain/conclusions/silence/silence-commands.ts";
import {
  AD_REFERENDUM,
  act,
  allProven,
  amend,
  at,
  bounce,
  CHAIR,
  decideAt,
  expire,
  extend,
  from,
  handOver,
  hours,
  OPENED,
  object,
  open,
  opening,
  played,
  prove,
  RULES,
  refusalOf,
  SECRETARIAT,
  state,
  T,
  T2,
} from "./support/silence-story.ts";

/** A silence in each state; KEN was absent. */
const IN: Record<SilenceState, Silence> = {
  OPEN: open(),
  AD_REFERENDUM: played(allProven(open(AD_REFERENDUM)), [T, expire]),
  ADOPTED: played(allProven(open()), [T, expire]),
  BROKEN: played(open(), [T - 1, object("earlier"), from("SWE")]),
  NOT_SERVED: played(open(), [T, expire]),
};

const EARLY = OPENED + hours(2);
const kept = "kept";
type Ends = Partial<Record<SilenceState, SilenceState | typeof kept>>;

/** Each command at a moment, from each state: the state it leads to, "kept" where nothing at all changes, or no entry. */
const ROWS: [string, number, SilenceCommand, SilenceActor | undefined, Ends][] = [
  [
    "prove",
    EARLY,
    prove("FRA"),
    undefined,
    { OPEN: "OPEN", AD_REFERENDUM: kept, ADOPTED: kept, BROKEN: kept, NOT_SERVED: kept },
  ],
  [
    "bounce",
    EARLY,
    bounce("FRA"),
    undefined,
    { OPEN: "OPEN", AD_REFERENDUM: kept, ADOPTED: kept, BROKEN: kept, NOT_SERVED: kept },
  ],
  [
    "prove at T",
    T,
    prove("FRA"),
    undefined,
    { OPEN: kept, AD_REFERENDUM: kept, ADOPTED: kept, BROKEN: kept, NOT_SERVED: kept },
  ],
  [
    "bounce at T",
    T,
    bounce("FRA"),
    undefined,
    { OPEN: kept, AD_REFERENDUM: kept, ADOPTED: kept, BROKEN: kept, NOT_SERVED: kept },
  ],
  ["record-hand-over", EARLY, handOver("FRA"), undefined, { OPEN: "OPEN" }],
  ["record-hand-over at T", T, handOver("FRA"), undefined, {}],
  ["act-on-unproven", EARLY, act("FRA"), undefined, { OPEN: "OPEN" }],
  ["act-on-unproven at T", T, act("FRA"), undefined, {}],
  ["extend", EARLY, extend(T + 1), undefined, { OPEN: "OPEN" }],
  ["extend at T", T, extend(T + hours(1)), undefined, {}],
  [
    "object",
    T - 1,
    object(),
    undefined,
    { OPEN: "BROKEN", AD_REFERENDUM: "BROKEN", ADOPTED: "ADOPTED", BROKEN: "BROKEN", NOT_SERVED: "NOT_SERVED" },
  ],
  [
    "amend",
    T - 1,
    amend(),
    undefined,
    { OPEN: "BROKEN", AD_REFERENDUM: "BROKEN", ADOPTED: "ADOPTED", BROKEN: "BROKEN", NOT_SERVED: "NOT_SERVED" },
  ],
  [
    "object at T",
    T,
    object(),
    undefined,
    { OPEN: "OPEN", AD_REFERENDUM: "AD_REFERENDUM", ADOPTED: "ADOPTED", BROKEN: "BROKEN", NOT_SERVED: "NOT_SERVED" },
  ],
  [
    "amend at T",
    T,
    amend(),
    undefined,
    { OPEN: "OPEN", AD_REFERENDUM: "AD_REFERENDUM", ADOPTED: "ADOPTED", BROKEN: "BROKEN", NOT_SERVED: "NOT_SERVED" },
  ],
  [
    "object by an absent member after T",
    T + 1,
    object(),
    from("KEN"),
    { OPEN: "OPEN", AD_REFERENDUM: "BROKEN", ADOPTED: "ADOPTED", BROKEN: "BROKEN", NOT_SERVED: "NOT_SERVED" },
  ],
  [
    "amend by an absent member after T",
    T + 1,
    amend(),
    from("KEN"),
    { OPEN: "OPEN", AD_REFERENDUM: "BROKEN", ADOPTED: "ADOPTED", BROKEN: "BROKEN", NOT_SERVED: "NOT_SERVED" },
  ],
  [
    "state",
    EARLY,
    state(),
    undefined,
    { OPEN: "OPEN", AD_REFERENDUM: "AD_REFERENDUM", ADOPTED: "ADOPTED", BROKEN: "BROKEN", NOT_SERVED: "NOT_SERVED" },
  ],
  [
    "expire before T",
    T - 1,
    expire,
    undefined,
    { OPEN: kept, AD_REFERENDUM: kept, ADOPTED: kept, BROKEN: kept, NOT_SERVED: kept },
  ],
  [
    "expire at T",
    T,
    expire,
    undefined,
    { OPEN: "NOT_SERVED", AD_REFERENDUM: kept, ADOPTED: kept, BROKEN: kept, NOT_SERVED: kept },
  ],
  [
    "expire at T2",
    T2,
    expire,
    undefined,
    { OPEN: "NOT_SERVED", AD_REFERENDUM: "ADOPTED", ADOPTED: kept, BROKEN: kept, NOT_SERVED: kept },
  ],
];

describe("every command from every state (rules.md 2.3-S)", () => {
  for (const [name, ms, command, by, ends] of ROWS)
    for (const before of SILENCE_STATES) {
      const end = ends[before];
      it(`${name} from ${before}: ${end ?? "refused"}`, () => {
        const silence = IN[before];
        const untouched = structuredClone(silence);
        if (end === undefined) {
          const expected = before === "OPEN" ? "deadline" : "silence-state";
          expect(refusalOf(() => decideAt(silence, ms, command, by))?.refusal).toBe(expected);
          return;
        }
        const step = decideAt(silence, ms, command, by);
        expect(silence).toEqual(untouched);
        if (end === kept) {
          expect(step).toEqual({ after: silence, facts: [], tell: [] });
          expect(step.after).toBe(silence);
          return;
        }
        expect(step.after.state).toBe(end);
        expect(step.after.version).toBe(silence.version + 1);
        expect(step.facts.length).toBeGreaterThan(0);
        for (const fact of step.facts) expect(fact).toMatchObject({ silence: "first", conclusion: "cooperation" });
      });
    }

  test.each(SILENCE_STATES)("a second opening is refused while it is %s", (before) => {
    expect(refusalOf(() => decideAt(IN[before], OPENED, opening()))?.refusal).toBe("silence-exists");
  });

  it("nothing happens to a silence that was never opened", () => {
    for (const [, ms, command, by] of ROWS)
      expect(refusalOf(() => decideAt(undefined, ms, command, by))?.refusal).toBe("not-found");
  });
});

const ACTORS: SilenceActor[] = [CHAIR, SECRETARIAT, RULES, from("FRA")];
const WHO: [SilenceCommand, SilenceActor["as"]][] = [
  [opening(), "chair"],
  [extend(T + 1), "chair"],
  [act("FRA"), "chair"],
  [handOver("FRA"), "secretariat"],
  [prove("FRA"), "rules"],
  [bounce("FRA"), "rules"],
  [expire, "rules"],
  [object(), "delegation"],
  [amend(), "delegation"],
  [state(), "delegation"],
];

describe("who", () => {
  for (const [command, who] of WHO)
    for (const by of ACTORS)
      it(`${by.as} ${by.as === who ? "may" : "may not"} ${command.do}`, () => {
        const before = command.do === "open" ? undefined : IN.OPEN;
        const refusal = refusalOf(() => decideSilence(before, command, at(EARLY - hours(2), by)));
        expect(refusal?.refusal).toBe(by.as === who ? undefined : "not-allowed");
      });

  test.each([object(), amend(), state()])("$do is for those entitled when it began", (command) => {
    for (const country of ["NOR", "ITA"])
      expect(refusalOf(() => decideAt(IN.OPEN, EARLY, command, from(country)))?.refusal).toBe("not-entitled");
  });

  test.each([prove("NOR"), bounce("ITA"), handOver("ITA"), act("NOR")])("$do is about those entitled", (command) => {
    expect(refusalOf(() => decideAt(IN.OPEN, EARLY, command))?.refusal).toBe("not-entitled");
  });
});

test("each end is one of the outcomes that a decision by silence has", () => {
  expect(Object.values(OUTCOME_OF).sort()).toEqual(Object.keys(OUTCOMES.silence).sort());
});
