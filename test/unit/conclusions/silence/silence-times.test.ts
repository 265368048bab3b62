import { describe, expect, it, test } from "vitest";
import { dueOf, expiryOf } from "#shared/domain/conclusions/silence/silence.ts";
import {
  allProven,
  amend,
  decideAt,
  ENTITLED,
  expire,
  extend,
  hours,
  iso,
  OPENED,
  object,
  open,
  PLAIN,
  played,
  prove,
  refusalOf,
  T,
  underSilence,
} from "./support/silence-story.ts";

describe("opening", () => {
  test.each([72, 96, 720])("%i hours are enough, a millisecond less is not", (silenceHours) => {
    const rules = { silenceHours };
    const earliest = OPENED + hours(silenceHours);
    const tooShort = refusalOf(() => open(rules, { expiry: new Date(earliest - 1) }));
    expect(tooShort?.refusal).toBe("silence-too-short");
    expect(tooShort?.details.extra).toEqual({ earliest: iso(earliest) });
    expect(expiryOf(open(rules, { expiry: new Date(earliest) }))).toBe(earliest);
    expect(expiryOf(open(rules, { expiry: new Date(earliest + 1) }))).toBe(earliest + 1);
  });

  test.each([new Date(OPENED - 1), new Date(Number.NaN)])(
    "an expiry that is past or none is refused (%#)",
    (expiry) => {
      expect(refusalOf(() => open(PLAIN, { expiry }))?.refusal).toBe("silence-too-short");
    },
  );

  it("freezes the text of the decision, the rules and those entitled, in their order", () => {
    const entitled = ["SWE", "FRA", "KEN"];
    const silence = open(PLAIN, { entitled });
    entitled.push("ITA");
    expect(silence).toEqual({
      ...{ conference: "honcb-15", conclusion: "cooperation", id: "first", state: "OPEN", version: 1 },
      text: {
        ...{ version: 2, textHash: "hash-2", rulesVersion: 4 },
        languages: { ar: "hash-ar", en: "hash-en", fr: "hash-fr", es: "hash-es" },
      },
      ...{ openedAt: iso(OPENED), expiries: [{ at: iso(T), announcedAt: iso(OPENED), by: "carla" }] },
      ...{ entitled: ["FRA", "KEN", "SWE"], informed: ["NOR"], objectorsNamed: true },
      ...{ service: {}, objections: [], statements: [] },
    });
  });

  test.each(["ar", "en", "fr", "es"])("is refused while %s is not out", (language) => {
    const { decisions, ...conclusion } = underSilence();
    const [decision] = decisions as [(typeof decisions)[number]];
    const languages = Object.fromEntries(Object.entries(decision.languages).filter(([one]) => one !== language));
    const refusal = refusalOf(() =>
      open(PLAIN, { conclusion: { ...conclusion, decisions: [{ ...decision, languages }] } }),
    );
    expect(refusal?.refusal).toBe("language-gate");
    expect(refusal?.details.extra).toEqual({ lacking: [{ language, why: "not-out" }] });
  });

  const [decision] = underSilence().decisions as [ReturnType<typeof underSilence>["decisions"][number]];
  test.each([
    ["the text has a number", { symbol: "HONCB/15/CONC" }],
    ["no decision is open", { state: "CIRCULATED" as const }],
    ["there is no decision", { decisions: [] }],
    ["the decision is taken by vote", { decisions: [{ ...decision, mode: "vote" as const }] }],
    ["the decision has ended", { decisions: [{ ...decision, outcome: "ADOPTED" as const }] }],
  ])("is refused where %s", (_, changes) => {
    expect(refusalOf(() => open(PLAIN, { conclusion: underSilence(changes) }))?.refusal).toBe("conclusion-state");
  });

  test.each([
    ["nobody is entitled", { entitled: [], absent: [] }, "/entitled"],
    ["somebody is entitled twice", { entitled: ["FRA", "KEN", "FRA"] }, "/entitled"],
    ["somebody is entitled and an observer", { informed: ["FRA"] }, "/entitled"],
    ["an absent member is not entitled", { absent: ["ITA"] }, "/absent"],
    ["somebody is absent twice", { absent: ["KEN", "KEN"] }, "/absent"],
  ])("is refused where %s", (_, changes, pointer) => {
    const refusal = refusalOf(() => open(PLAIN, changes));
    expect(refusal?.details.errors?.map((error) => error.pointer)).toEqual([pointer]);
  });
});

describe("the instant of the expiry", () => {
  test.each([object(), amend()])(
    "$do breaks a millisecond before, and is kept as a statement from then on",
    (command) => {
      for (const [ms, state] of [
        [T - 1, "BROKEN"],
        [T, "OPEN"],
        [T + 1, "OPEN"],
      ] as const) {
        const { after: silence } = decideAt(allProven(open()), ms, command);
        expect(silence.state).toBe(state);
        expect(silence.objections).toHaveLength(state === "BROKEN" ? 1 : 0);
        expect(silence.statements.map(({ kind, receivedAt }) => [kind, receivedAt])).toEqual(
          state === "BROKEN" ? [] : [[command.do === "object" ? "late-objection" : "late-amendment", iso(ms)]],
        );
        expect(played(silence, [T + hours(1), expire]).state).toBe(state === "BROKEN" ? "BROKEN" : "ADOPTED");
      }
    },
  );

  it("is when it is decided, and not before", () => {
    expect([T - 1, T, T + 1].map((ms) => decideAt(allProven(open()), ms, expire).after.state)).toEqual([
      ...["OPEN", "ADOPTED", "ADOPTED"],
    ]);
  });

  test.each([0, 1, hours(1), hours(23), hours(24 * 400)])("a timer that is %i ms late comes to the same", (late) => {
    const first = decideAt(allProven(open()), T + late, expire);
    expect(first.after).toMatchObject({ state: "ADOPTED", ended: { at: iso(T), decidedAt: iso(T + late) } });
    expect(first.facts).toEqual([
      { type: "SilenceAdopted", silence: "first", conclusion: "cooperation", textHash: "hash-2", at: iso(T) },
    ]);
    for (const again of [0, 1, hours(1)])
      expect(decideAt(first.after, T + late + again, expire)).toEqual({ after: first.after, facts: [], tell: [] });
  });

  it("is due in the index until it is decided", () => {
    const silence = open();
    expect(dueOf(silence)).toBe(T);
    expect(dueOf(played(silence, [T - 1, extend(T + 5)]))).toBe(T + 5);
    expect(dueOf(played(silence, [T - 1, object()]))).toBeUndefined();
    expect(dueOf(played(silence, [T, expire]))).toBeUndefined();
  });

  it("keeps the order of the record where a clock is behind the one that decided", () => {
    const adopted = played(allProven(open()), [T + 5, expire]);
    const late = played(adopted, [T - 1, object()]);
    expect(late.state).toBe("ADOPTED");
    expect(late.statements).toMatchObject([{ kind: "late-objection", receivedAt: iso(T + 5) }]);
  });
});

describe("extension", () => {
  const extended = played(open(), [T - 1, extend(T + hours(24))]);

  it("is possible until a millisecond before the expiry", () => {
    expect(expiryOf(extended)).toBe(T + hours(24));
    expect(extended.expiries).toEqual([
      { at: iso(T), announcedAt: iso(OPENED), by: "carla" },
      { at: iso(T + hours(24)), announcedAt: iso(T - 1), by: "carla" },
    ]);
    for (const ms of [T, T + 1])
      expect(refusalOf(() => decideAt(open(), ms, extend(T + hours(24))))?.refusal).toBe("deadline");
  });

  test.each([T - 1, T, OPENED, Number.NaN])("never shortens, and must change something (%i)", (expiry) => {
    const refusal = refusalOf(() => decideAt(open(), OPENED, extend(expiry)));
    expect(refusal?.refusal).toBe("silence-not-shortened");
    expect(refusal?.details.extra).toEqual({ expiry: iso(T) });
  });

  it("may be by a millisecond, and again", () => {
    const again = played(extended, [T + 1, extend(T + hours(24) + 1)]);
    expect(expiryOf(again)).toBe(T + hours(24) + 1);
    expect(refusalOf(() => decideAt(again, T + 2, extend(T + hours(24))))?.refusal).toBe("silence-not-shortened");
  });

  it("makes what is received after the first expiry count", () => {
    expect(decideAt(extended, T, object()).after.state).toBe("BROKEN");
    expect(decideAt(extended, T + hours(24) - 1, object()).after.state).toBe("BROKEN");
    expect(decideAt(extended, T + hours(24), object()).after.state).toBe("OPEN");
    expect(allProven(extended).state).toBe("OPEN");
    const served = ENTITLED.map((country) => [T + 1, prove(country, T)] as const);
    expect(played(extended, ...served, [T + hours(24), expire]).state).toBe("ADOPTED");
  });

  it("leaves the timer of the first expiry nothing to do", () => {
    const silence = allProven(extended);
    for (const ms of [T, T + 1, T + hours(23)]) expect(decideAt(silence, ms, expire).after).toBe(silence);
    expect(decideAt(silence, T + hours(24), expire).after.state).toBe("ADOPTED");
  });
});
