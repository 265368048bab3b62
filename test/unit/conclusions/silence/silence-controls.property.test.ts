import fc from "fast-check";
import { expect, test } from "vitest";
import { decideSilence } from "#shared/domain/conclusions/silence/decide-silence.ts";
import { NOTHING_HEARD } from "#shared/domain/conclusions/silence/notice.ts";
import { expiryOf, serviceOf } from "#shared/domain/conclusions/silence/silence.ts";
import {
  clockOf,
  type Decide,
  type Given,
  hearing,
  justInTime,
  sameService,
  seeing,
  served,
  withSpeaker,
} from "./support/silence-defects.ts";
import { live } from "./support/silence-laws.ts";
import { procedure } from "./support/silence-procedures.ts";
import { hours, iso, SECRETARIAT } from "./support/silence-story.ts";

const seed = 20190409;

const OBJECTING = ["object", "amend"] as const;
const IN_TIME = "nothing is adopted that was objected to in time";
const TOO_LATE = "nothing is broken by what came too late";
const PROVEN = "nothing is adopted while somebody is not proven to know";
const ONE = "there is exactly one outcome";
const KEPT = "an expiry that was announced is kept";
const ORDER = "it does not depend on the order of what came at the same instant";
const TIMERS = "it does not depend on timers";
const RULES_KEPT = "it comes to what the rules make of all that was received";

const CONTROLS: readonly (readonly [law: string, defect: string, decide: Decide])[] = [
  [
    "it lasts as long as the rules of procedure have it",
    "no least number of hours",
    (before, command, { conference, ...circumstances }) =>
      decideSilence(before, command, {
        ...circumstances,
        conference: { ...conference, rulesOfProcedure: { ...conference.rulesOfProcedure, silenceHours: 0 } },
      }),
  ],
  [TOO_LATE, "an objection counts whenever it comes", clockOf(OBJECTING, justInTime)],
  [IN_TIME, "an objection is late a millisecond too early", clockOf(OBJECTING, (now) => now + 1)],
  [
    IN_TIME,
    "an amendment is a statement",
    hearing("amend", ({ writing }: Given<"amend">) => ({ do: "state", writing })),
  ],
  [IN_TIME, "a timer is believed", clockOf(["expire"], (now, silence) => Math.max(now, expiryOf(silence)))],
  [KEPT, "a timer is believed", clockOf(["expire"], (now, silence) => Math.max(now, expiryOf(silence)))],
  [TIMERS, "a timer is believed", clockOf(["expire"], (now, silence) => Math.max(now, expiryOf(silence)))],
  [PROVEN, "nobody asks for proof", seeing(["expire", ...OBJECTING], served, sameService)],
  [
    "those not proven to know are named",
    "of one nobody asks for proof",
    seeing(
      ["expire"],
      (one) => ({ ...one, service: { ...one.service, FRA: served(one).service.FRA ?? NOTHING_HEARD } }),
      sameService,
    ),
  ],
  [PROVEN, "word of a delivery counts whenever it comes", clockOf(["prove"], justInTime)],
  [TIMERS, "word of a delivery counts whenever it comes", clockOf(["prove"], justInTime)],
  [PROVEN, "a hand-over is recorded whenever it comes", clockOf(["record-hand-over"], justInTime)],
  [
    PROVEN,
    "mail that comes back is not heard of",
    hearing("bounce", ({ country, ledgerKey }: Given<"bounce">) => ({
      do: "bounce",
      country,
      ledgerKey: `not ${ledgerKey}`,
      why: "BOUNCED",
    })),
  ],
  [RULES_KEPT, "mail that comes back is heard of whenever it comes", clockOf(["bounce"], justInTime)],
  [
    PROVEN,
    "a delivery makes good what came back",
    seeing(["prove"], (silence, command) => {
      const { country, ledgerKey } = command as Given<"prove">;
      const service = serviceOf(silence, country);
      const failures = service.failures.filter((one) => one.ledgerKey !== ledgerKey);
      return { ...silence, service: { ...silence.service, [country]: { ...service, failures } } };
    }),
  ],
  [
    ORDER,
    "a delivery makes good what came back",
    seeing(["prove"], (silence, command) => {
      const { country, ledgerKey } = command as Given<"prove">;
      const service = serviceOf(silence, country);
      const failures = service.failures.filter((one) => one.ledgerKey !== ledgerKey);
      return { ...silence, service: { ...silence.service, [country]: { ...service, failures } } };
    }),
  ],
  [
    PROVEN,
    "what was delivered before it was opened is proof",
    seeing(
      ["prove"],
      (silence) => ({ ...silence, openedAt: iso(0) }),
      (after, { openedAt }) => ({ ...after, openedAt }),
    ),
  ],
  [
    PROVEN,
    "an order of the chair is proof",
    hearing(
      "act-on-unproven",
      ({ country }: Given<"act-on-unproven">) => ({
        ...{
          do: "record-hand-over",
          country,
          act: "note-verbale",
          handedOverAt: new Date(Date.parse("2019-04-01T08:00Z")),
        },
      }),
      SECRETARIAT,
    ),
  ],
  [TOO_LATE, "it is extended when it is over", clockOf(["extend"], justInTime)],
  [KEPT, "it is extended when it is over", clockOf(["extend"], justInTime)],
  [
    KEPT,
    "it is shortened",
    seeing(["extend"], (silence, command) => ({
      ...silence,
      expiries: [
        { at: iso((command as Given<"extend">).expiry.getTime() - 1), announcedAt: silence.openedAt, by: "carla" },
      ],
    })),
  ],
  [ONE, "a timer finds it open always", seeing(["expire"], (silence) => ({ ...silence, state: "OPEN" }))],
  [
    "an outcome stays",
    "a timer finds it open always",
    seeing(["expire"], (silence) => ({ ...silence, state: "OPEN" })),
  ],
  [
    ONE,
    "no outcome is kept",
    seeing(
      ["expire"],
      (one) => one,
      ({ ended: _, ...after }) => after,
    ),
  ],
  [
    ONE,
    "an objection breaks what was adopted",
    seeing(OBJECTING, ({ ended: _, ...silence }) => ({
      ...silence,
      state: "OPEN",
      expiries: [{ at: iso(expiryOf(silence) + hours(24)), announcedAt: silence.openedAt, by: "carla" }],
    })),
  ],
  [
    "nothing is broken by whom it does not concern",
    "anybody may object",
    seeing(OBJECTING, withSpeaker, (after, { entitled }) => ({ ...after, entitled })),
  ],
  ["those entitled stay", "those entitled are of today", seeing(OBJECTING, withSpeaker)],
  [
    IN_TIME,
    "the absent have no days more",
    (before, command, { conference, ...circumstances }) =>
      decideSilence(before, command.do === "open" ? { ...command, absent: [] } : command, {
        ...circumstances,
        conference,
      }),
  ],
  [
    TOO_LATE,
    "everybody has the days of the absent",
    seeing(
      OBJECTING,
      (one) =>
        one.adReferendum && one.adReferendum.absent.length > 0
          ? { ...one, adReferendum: { ...one.adReferendum, absent: one.entitled } }
          : one,
      (after, { adReferendum }) => (adReferendum === undefined ? after : { ...after, adReferendum }),
    ),
  ],
  [
    TIMERS,
    "the absent may object once a timer has said so",
    (before, command, circumstances) => {
      const isOver = before?.state === "OPEN" && circumstances.now.getTime() >= expiryOf(before);
      const isObjection = command.do === "object" || command.do === "amend";
      return decideSilence(before, isOver && isObjection ? { ...command, do: "state" } : command, circumstances);
    },
  ],
  [
    "what is sent twice counts once",
    "nobody remembers what was received",
    seeing(
      OBJECTING,
      (silence) => ({ ...silence, objections: [], statements: [] }),
      (after, { objections, statements }) => ({
        ...after,
        objections: [...objections, ...after.objections],
        statements: [...statements, ...after.statements],
      }),
    ),
  ],
  [
    IN_TIME,
    "a statement swallows the objection of the same name",
    (before, command, circumstances) => {
      const isKnown = "writing" in command && before?.statements.some(({ id }) => id === command.writing.id);
      return decideSilence(before, isKnown ? { do: "state", writing: command.writing } : command, circumstances);
    },
  ],
  [
    "the text stays",
    "an amendment is worked in",
    (before, command, circumstances) => {
      const step = decideSilence(before, command, circumstances);
      if (command.do !== "amend") return step;
      return { ...step, after: { ...step.after, text: { ...step.after.text, textHash: command.writing.hash } } };
    },
  ],
  [
    "everybody is told of the outcome at once",
    "observers are told later",
    (before, command, circumstances) => {
      const step = decideSilence(before, command, circumstances);
      const { entitled } = step.after;
      return {
        ...step,
        tell: step.tell.map((one) => (one.to === "delegations" ? { ...one, countries: entitled } : one)),
      };
    },
  ],
  [
    "what changes is recorded",
    "a late objection is kept without a record",
    (before, command, circumstances) => {
      const step = decideSilence(before, command, circumstances);
      return { ...step, facts: step.facts.filter(({ type }) => type !== "StatementLogged") };
    },
  ],
];

test.each(CONTROLS)("control: it shows that %s (%s)", (law, _, decide) => {
  const { failed } = fc.check(
    fc.property(procedure, (one) => !live(one, decide).broken.includes(law)),
    { numRuns: 3000, seed, endOnFailure: true },
  );
  expect(failed).toBe(true);
});

test("every law has a defect that breaks it", () => {
  const [one] = fc.sample(procedure, { numRuns: 1, seed });
  const { laws } = live(one as never, decideSilence);
  expect([...new Set(CONTROLS.map(([law]) => law))].sort()).toEqual(laws.toSorted());
});
