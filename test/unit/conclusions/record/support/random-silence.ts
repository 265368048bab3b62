import type { DecisionFacts } from "#shared/domain/conclusions/bundle/decision-bundle.ts";
import type { Chance } from "./chance.ts";
import { instant, type randomFrozen } from "./random-opening.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A silence with notices that arrive or not, extensions, objections, and members that were absent. */
export const randomSilence = (
  chance: Chance,
  frozen: ReturnType<typeof randomFrozen>,
): Pick<DecisionFacts, "opening" | "course" | "closedAt" | "laterWritings"> => {
  const { entitled } = frozen;
  const hours = chance.whole(72, 100);
  const extended = chance.happens(0.3) ? [hours + chance.whole(1, 48)] : [];
  const expiry = (extended[0] ?? hours) * HOUR_MS;
  const adReferendum = chance.happens(0.4)
    ? { days: chance.whole(1, 30), absent: chance.some(entitled, 0.2) }
    : undefined;
  const isServed = chance.happens(0.7);
  const services = entitled.map((country, index) =>
    serviceOf(chance, country, isServed || (index > 0 && chance.happens(0.8)), expiry),
  );
  const isBroken = chance.happens(0.35);
  const absent = adReferendum?.absent ?? [];
  const isByAbsent = isBroken && isServed && absent.length > 0;
  const until = expiry + (adReferendum && absent.length > 0 ? adReferendum.days * DAY_MS : 0);
  const objectedAt = isByAbsent ? expiry + chance.whole(0, until - expiry - 1) : chance.whole(30 * HOUR_MS, expiry - 1);
  const writing = (country: string, at: number) => ({
    id: `writing-${chance.hex(6)}`,
    country,
    how: chance.one(["objection", "amendment"] as const),
    by: `delegate-${chance.hex(6)}`,
    language: chance.one(["ar", "en", "fr", "es"] as const),
    hash: chance.hex(64),
    at: instant(at),
  });
  const objections = isBroken ? [writing(chance.one(isByAbsent ? absent : entitled), objectedAt)] : [];
  const end = isBroken ? objectedAt : isServed ? until : expiry;
  const closedAt = end + (isBroken ? 0 : chance.whole(0, 90_000));
  const late = chance.happens(0.3)
    ? [writing(chance.one(entitled), Math.max(closedAt, until) + chance.whole(0, DAY_MS))]
    : [];
  return {
    opening: { mode: "silence", ...frozen, expiresAt: instant(hours * HOUR_MS), ...(adReferendum && { adReferendum }) },
    course: {
      kind: "silence",
      extensions: extended.map((one) => ({
        at: instant(20 * HOUR_MS),
        by: frozen.by,
        expiresAt: instant(one * HOUR_MS),
      })),
      services,
      objections,
    },
    closedAt: instant(closedAt),
    laterWritings: late,
  };
};

const serviceOf = (chance: Chance, country: string, isProven: boolean, expiry: number) => {
  const mails = ["mail-1", "mail-2"].map((name) => `${name}-${chance.hex(6)}`);
  const at = chance.whole(1000, HOUR_MS);
  const delivered = isProven && chance.happens(0.8);
  return {
    country,
    deliveries: [
      ...(delivered ? [{ mail: mails[0] ?? "", at: instant(at), knownAt: instant(at + 2000) }] : []),
      // Too late to prove anything.
      ...(!isProven && chance.happens(0.5)
        ? [{ mail: mails[0] ?? "", at: instant(expiry - 1000), knownAt: instant(expiry) }]
        : []),
    ],
    failures: chance.happens(0.2) ? [{ mail: mails[1] ?? "", why: "BOUNCED", knownAt: instant(at + 5000) }] : [],
    ...(isProven && !delivered
      ? { handOver: { act: "note-verbale", at: instant(at), by: "clerk-1", knownAt: instant(2 * HOUR_MS) } }
      : {}),
    acts: isProven ? [] : [{ act: chance.one(["send-again", "hand-over"] as const), at: instant(3 * HOUR_MS) }],
  };
};
