import fc from "fast-check";
import type { Anchor } from "#shared/domain/reminders/moment.ts";
import { type Condition, ReminderPlan } from "#shared/domain/reminders/reminder.ts";

/** A weekend in the middle of the week, the other side of the date line, and two that a clock change concerns. */
export const COUNTRIES = ["DZA", "FRA", "JPN", "PER"] as const;

const CONDITIONS: Partial<Record<Anchor, Condition[]>> = {
  "invitation-sent": ["has-not-opened-invitation"],
  "nomination-deadline": ["has-not-submitted"],
  "confirmation-deadline": ["has-not-confirmed"],
};
export const ANCHORS: Anchor[] = [
  ...(["nomination-deadline", "confirmation-deadline", "conference-start", "conference-end"] as const),
  ...(["invitation-sent", "session-start"] as const),
];
/** An offset, and a lead that is shorter. */
const OFFSETS = [
  ["P14D", "P12D"],
  ["P7D", "P5D"],
  ["P2D", "P1D"],
  ["P1D", "PT3H"],
  ["PT24H", "PT3H"],
  ["PT2H", "PT1H"],
] as const;
const TIMES = ["09:00", "02:30", "23:30"] as const;
const AUDIENCES: ReminderPlan["audience"][] = [
  { roles: ["focal-point"], countries: [...COUNTRIES] },
  { roles: ["focal-point", "alternate", "HEAD", "ADVISER"], countries: [...COUNTRIES] },
  { roles: ["HEAD", "ADVISER", "OBSERVER"], countries: ["FRA", "JPN"], delegateStates: ["CONFIRMED"] },
  { roles: ["focal-point", "HEAD"], countries: [...COUNTRIES], regions: ["asia-south-pacific", "europe"] },
];
const QUIET: ReminderPlan["quietHours"][] = [
  { ignoredBecause: "Time alone counts." },
  { from: "20:00", until: "08:00", daysOff: true },
  { from: "22:00", until: "06:00", daysOff: false },
];
const LADDERS: ReminderPlan["ladder"][] = [
  [],
  [
    { afterUnanswered: 1, to: "alternate" },
    { afterUnanswered: 1, to: "head" },
    { afterUnanswered: 1, to: "regional-desk" },
  ],
];
const words = { subject: "For {country}", body: "Dear {name}, {date}" };
const texts = { ar: words, en: words, fr: words, es: words };

const timing = {
  offset: fc.constantFrom(...OFFSETS),
  timeOfDay: fc.constantFrom(...TIMES),
  zone: fc.constantFrom("CONFERENCE" as const, "RECIPIENT" as const),
  maxLateness: fc.constantFrom("PT1H", "PT24H", "P3D"),
};
/** A rule as an organiser may make it. */
export const plan = fc
  .record({
    ...timing,
    anchor: fc.constantFrom(...ANCHORS),
    audience: fc.constantFrom(...AUDIENCES, ...AUDIENCES.slice(0, 2)),
    isConditional: fc.integer({ min: 0, max: 3 }),
    joins: fc.boolean(),
    quietHours: fc.constantFrom(...QUIET),
    ladder: fc.constantFrom(...LADDERS),
    ownWords: fc.integer({ min: 0, max: 5 }),
    mailClass: fc.constantFrom("INFO" as const, "MANDATORY" as const),
  })
  .map(({ anchor, offset: [offset, minLead], timeOfDay, isConditional, joins, ladder, ownWords, ...rest }) => {
    // Where all countries have one time, the code knows one wave for everybody; to place each of them takes long.
    const forAll = rest.zone === "CONFERENCE" && "ignoredBecause" in rest.quietHours;
    const { countries: _, ...everywhere } = rest.audience;
    const condition = isConditional > 0 ? CONDITIONS[anchor]?.[0] : undefined;
    return ReminderPlan.parse({
      ...{ ...rest, ...(forAll && { audience: everywhere }), anchor, offset, name: `${anchor} ${offset}` },
      direction: anchor === "invitation-sent" || anchor === "conference-end" ? "after" : "before",
      ...(!offset.startsWith("PT") && { timeOfDay }),
      ...(condition && { condition, ladder }),
      ...(joins && { joinedLater: { minLead } }),
      ...(ownWords === 0 && { texts }),
    });
  });
/** What an organiser may change of one. */
export const change = fc.oneof(
  fc.record({ active: fc.boolean() }),
  fc.record({ maxLateness: timing.maxLateness }),
  fc.record({ zone: timing.zone }),
  fc.record({ audience: fc.constantFrom(...AUDIENCES) }),
  fc.record({ quietHours: fc.constantFrom(...QUIET) }),
  timing.offset.map(([offset]) => ({ offset, timeOfDay: offset.startsWith("PT") ? null : "09:00" }) as never),
);
