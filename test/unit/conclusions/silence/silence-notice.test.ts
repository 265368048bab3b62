import { describe, expect, it, test } from "vitest";
import { CHAIR_ACTS, HAND_OVERS, isProven, NOTICE_FAILURES } from "#shared/domain/conclusions/silence/notice.ts";
import { type Silence, serviceOf, unprovenIn } from "#shared/domain/conclusions/silence/silence.ts";
import type { SilenceCommand } from "#shared/domain/conclusions/silence/silence-commands.ts";
import {
  act,
  allProven,
  bounce,
  CHAIR,
  decideAt,
  expire,
  extend,
  from,
  handOver,
  hours,
  iso,
  OPENED,
  object,
  open,
  opening,
  PLAIN,
  played,
  prove,
  refusalOf,
  T,
} from "./support/silence-story.ts";

const SOON = OPENED + hours(1);
const countries = (silence: Silence) => unprovenIn(silence).map(({ country }) => country);

/** All but France are proven to know. */
const others = played(open(), [SOON, prove("KEN")], [SOON, prove("SWE")]);

describe("proof that a delegation knows", () => {
  test.each<[string, readonly SilenceCommand[], boolean]>([
    ["nothing was heard", [], false],
    ["its notice was delivered", [prove("FRA")], true],
    ["its notice came back", [bounce("FRA")], false],
    ["its notice was delivered and came back", [prove("FRA"), bounce("FRA")], false],
    ["its notice came back, as was heard before its delivery", [bounce("FRA"), prove("FRA")], false],
    ["one of two came back", [prove("FRA"), prove("FRA", OPENED, "other"), bounce("FRA")], true],
    ["both came back", [prove("FRA"), prove("FRA", OPENED, "other"), bounce("FRA"), bounce("FRA", "other")], false],
    ["it was handed over", [handOver("FRA")], true],
    ["it was handed over after it came back", [bounce("FRA"), handOver("FRA")], true],
    ["it was handed over before it came back", [handOver("FRA"), bounce("FRA")], true],
    ["the chair ordered it to be handed over", [bounce("FRA"), act("FRA")], false],
    ["the silence was extended", [bounce("FRA"), extend(T + 1)], false],
    ["it wrote a statement", [{ do: "state", writing: { id: "one", hash: "hash", language: "fr" } }], false],
  ])("where %s: %#", (_, commands, isServed) => {
    const silence = played(others, ...commands.map((command) => [SOON, command] as const));
    expect(countries(silence)).toEqual(isServed ? [] : ["FRA"]);
    expect(played(silence, [T + 1, expire])).toMatchObject(
      isServed ? { state: "ADOPTED", ended: { unproven: [] } } : { state: "NOT_SERVED", ended: { unproven: ["FRA"] } },
    );
  });

  test.each([[[]], [["FRA"]], [["KEN", "FRA"]], [["SWE", "KEN", "FRA"]]])(
    "is needed of each: without %j",
    (missing) => {
      const served = ["FRA", "KEN", "SWE"].filter((country) => !missing.includes(country));
      const silence = played(open(), ...served.map((country) => [SOON, prove(country)] as const), [T, expire]);
      expect(silence.state).toBe(missing.length === 0 ? "ADOPTED" : "NOT_SERVED");
      expect(silence.ended?.unproven).toEqual(missing.toSorted());
    },
  );

  it("counts where it is received before the expiry", () => {
    for (const [ms, state] of [
      [T - 1, "ADOPTED"],
      [T, "NOT_SERVED"],
      [T + 1, "NOT_SERVED"],
    ] as const)
      expect(played(others, [ms, prove("FRA", T - 2)], [T + 1, expire]).state).toBe(state);
    for (const [ms, state] of [
      [T - 1, "NOT_SERVED"],
      [T, "ADOPTED"],
      [T + 1, "ADOPTED"],
    ] as const)
      expect(played(allProven(open()), [ms, bounce("FRA")], [T + 1, expire]).state).toBe(state);
  });

  it("is of this silence: not from before it was opened", () => {
    for (const command of [prove("FRA", OPENED - 1), handOver("FRA", OPENED - 1)])
      expect(refusalOf(() => decideAt(open(), SOON, command))?.refusal).toBe("invalid-request");
    for (const command of [prove("FRA", OPENED), handOver("FRA", OPENED)])
      expect(decideAt(others, SOON, command).after).toSatisfy((silence: Silence) => countries(silence).length === 0);
    for (const command of [prove("FRA", Number.NaN), handOver("FRA", Number.NaN)])
      expect(refusalOf(() => decideAt(open(), SOON, command))?.refusal).toBe("invalid-request");
  });

  it("is not of something that is still to happen", () => {
    expect(refusalOf(() => decideAt(open(), SOON, handOver("FRA", SOON + 1)))?.refusal).toBe("invalid-request");
    expect(refusalOf(() => decideAt(open(), SOON, handOver("FRA", SOON)))).toBeUndefined();
  });

  test.each(HAND_OVERS)("as a hand-over names the act: %s", (name) => {
    const command: SilenceCommand = { do: "record-hand-over", country: "FRA", act: name, handedOverAt: new Date(SOON) };
    const { after: silence, facts } = decideAt(open(), SOON, command);
    expect(serviceOf(silence, "FRA").handOver).toEqual({
      ...{ act: name, handedOverAt: iso(SOON), recordedBy: "ana", receivedAt: iso(SOON) },
    });
    expect(facts).toEqual([
      {
        ...{ type: "NoticeHandedOver", silence: "first", conclusion: "cooperation" },
        ...{ country: "FRA", act: name, handedOverAt: iso(SOON) },
      },
    ]);
  });

  test.each(NOTICE_FAILURES)("is not given by what was %s", (why) => {
    const step = decideAt(others, SOON, { do: "bounce", country: "FRA", ledgerKey: "key", why });
    expect(isProven(serviceOf(step.after, "FRA"))).toBe(false);
    expect(step.tell).toEqual([{ to: "chair", news: { what: "notice-failed", country: "FRA", why } }]);
  });
});

describe("the list of those not proven to know", () => {
  const failed = played(others, [SOON, bounce("FRA")]);

  it("says of whom nothing was heard and whose notice failed, and that the chair has to act", () => {
    expect(unprovenIn(open())).toEqual(
      ["FRA", "KEN", "SWE"].map((country) => ({ country, heard: "nothing", awaitsChair: true })),
    );
    expect(unprovenIn(failed)).toEqual([{ country: "FRA", heard: "failed", awaitsChair: true }]);
  });

  test.each(CHAIR_ACTS)("says what the chair did about it: %s", (one) => {
    const command: SilenceCommand =
      one === "extension" ? extend(T + 1) : { do: "act-on-unproven", country: "FRA", act: one };
    const { after: acted } = decideAt(failed, SOON + 1, command);
    expect(unprovenIn(acted)).toEqual([{ country: "FRA", heard: "failed", awaitsChair: false }]);
    expect(serviceOf(acted, "FRA").acts).toEqual([{ act: one, at: iso(SOON + 1) }]);
    // The next notice fails as well: it is for the chair again.
    const again = played(acted, [SOON + 2, bounce("FRA", "other")]);
    expect(unprovenIn(again)).toEqual([{ country: "FRA", heard: "failed", awaitsChair: true }]);
  });

  it("takes what the chair did at the instant of a failure for what was done before it", () => {
    const silence = played(failed, [SOON, act("FRA")]);
    expect(unprovenIn(silence)).toEqual([{ country: "FRA", heard: "failed", awaitsChair: true }]);
  });

  it("is of those alone whom something can still be done about", () => {
    const served = played(failed, [SOON, handOver("FRA")]);
    expect(unprovenIn(served)).toEqual([]);
    expect(refusalOf(() => decideAt(served, SOON, act("FRA")))?.refusal).toBe("service-proven");
    // An extension says nothing of those who know.
    expect(serviceOf(played(served, [SOON, extend(T + 1)]), "FRA").acts).toEqual([]);
  });

  it("has no word of the chair where another notice arrived", () => {
    expect(decideAt(allProven(open()), SOON, bounce("FRA", "other")).tell).toEqual([]);
  });
});

const EVERYBODY = { to: "delegations", countries: ["FRA", "KEN", "SWE", "NOR"] };

describe("who is told at once", () => {
  const textHash = "hash-2";
  const toChair = (news: object) => ({ to: "chair", news });
  const toSecretariat = (news: object) => ({ to: "secretariat", news });

  test.each<[string, Silence | undefined, number, SilenceCommand, object[]]>([
    [
      "adopted",
      allProven(open()),
      T,
      expire,
      [{ ...EVERYBODY, news: { what: "adopted", textHash } }, toChair({ what: "announce-at-next-meeting", textHash })],
    ],
    [
      "not served",
      others,
      T,
      expire,
      [
        { ...EVERYBODY, news: { what: "not-served", textHash, unproven: ["FRA"] } },
        toChair({ what: "not-served", textHash, unproven: ["FRA"] }),
        toSecretariat({ what: "not-served", textHash, unproven: ["FRA"] }),
      ],
    ],
    [
      "broken",
      open(),
      T - 1,
      object(),
      [
        { to: "delegations", countries: ["FRA"], news: { what: "received", writing: "objection", as: "objection" } },
        { ...EVERYBODY, news: { what: "broken", textHash, how: "objection", by: "FRA" } },
        toChair({ what: "broken", textHash, how: "objection", by: "FRA" }),
        toSecretariat({ what: "broken", textHash, how: "objection", by: "FRA" }),
      ],
    ],
    [
      "broken by another too",
      played(open(), [SOON, object("other"), from("KEN")]),
      T - 1,
      object(),
      [
        { to: "delegations", countries: ["FRA"], news: { what: "received", writing: "objection", as: "objection" } },
        toChair({ what: "objection-added", country: "FRA", writing: "objection" }),
      ],
    ],
    [
      "too late",
      open(),
      T,
      object(),
      [
        {
          to: "delegations",
          countries: ["FRA"],
          news: { what: "received", writing: "objection", as: "late-objection" },
        },
        toChair({ what: "came-too-late", country: "FRA", writing: "objection" }),
      ],
    ],
    [
      "extended",
      open(),
      T - 1,
      extend(T + 1),
      [{ ...EVERYBODY, news: { what: "extended", from: iso(T), to: iso(T + 1) } }],
    ],
    ["handed over by order", others, SOON, act("FRA"), [toSecretariat({ what: "hand-over-ordered", country: "FRA" })]],
    [
      "sent again, with the expiry in force",
      played(others, [SOON, extend(T + 1)]),
      SOON,
      { do: "act-on-unproven", country: "FRA", act: "send-again" },
      [{ to: "delegations", countries: ["FRA"], news: { what: "opened", textHash, expiry: iso(T + 1) } }],
    ],
    ["proven", open(), SOON, prove("FRA"), []],
  ])("when it is %s", (_, silence, ms, command, told) => {
    expect(decideAt(silence, ms, command).tell).toEqual(told);
  });

  it("when it is opened: everybody, with the text and the exact expiry", () => {
    const step = decideAt(undefined, OPENED, opening());
    expect(step.tell).toEqual([{ ...EVERYBODY, news: { what: "opened", textHash, expiry: iso(T) } }]);
    expect(step.facts).toEqual([
      {
        ...{ type: "SilenceOpened", silence: "first", conclusion: "cooperation", textVersion: 2, textHash },
        ...{ expiry: iso(T), entitled: ["FRA", "KEN", "SWE"] },
      },
    ]);
  });

  it("who objected, unless the rules say otherwise; the chair always", () => {
    const discreet = decideAt(undefined, OPENED, opening(), CHAIR, { ...PLAIN, objectorsNamed: false }).after;
    const news = decideAt(discreet, T - 1, object()).tell.map((one) => [one.to, "by" in one.news]);
    expect(news).toEqual([
      ["delegations", false],
      ["delegations", false],
      ["chair", true],
      ["secretariat", true],
    ]);
  });
});
