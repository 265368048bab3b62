import type { CourseOf, Service } from "./bundle-course.ts";
import type { OpeningOf } from "./bundle-opening.ts";
import type { ResultOf } from "./bundle-result.ts";

const DAY_MS = 86_400_000;

type Silence = readonly [opening: OpeningOf<"silence">, course: CourseOf<"silence">];

/** The last expiry that was announced. */
export const expiryOf = (...[opening, course]: Silence): string =>
  course.extensions.at(-1)?.expiresAt ?? opening.expiresAt;

/** Until when members that were absent may object, if there are any and the rules let them. */
export const referendumUntil = (...[opening, course]: Silence): string | undefined => {
  const { adReferendum } = opening;
  return adReferendum && adReferendum.absent.length > 0
    ? new Date(Date.parse(expiryOf(opening, course)) + adReferendum.days * DAY_MS).toISOString()
    : undefined;
};

/** Until when, and not at, a member's objection is in time. */
export const lastInstantFor = (country: string, ...[opening, course]: Silence): string => {
  const until = referendumUntil(opening, course);
  return until !== undefined && opening.adReferendum?.absent.includes(country) ? until : expiryOf(opening, course);
};

/** Known in time, of a notice of this very silence; a mail that came back proves nothing. */
const isProven = ({ deliveries, failures, handOver }: Service, from: string, until: string): boolean => {
  const failed = new Set(failures.filter(({ knownAt }) => knownAt < until).map(({ mail }) => mail));
  const counts = ({ at, knownAt }: { readonly at: string; readonly knownAt: string }) => at >= from && knownAt < until;
  return (handOver !== undefined && counts(handOver)) || deliveries.some((one) => counts(one) && !failed.has(one.mail));
};

/** What a silence comes to (rules.md 2.3-S): nobody agrees by it who is not proven to have been told (P9). */
export const silenceResult = (closedAt: string, ...[opening, course]: Silence): ResultOf<"silence"> => {
  const expiresAt = expiryOf(opening, course);
  const { entitled } = opening;
  const proven = new Set(
    course.services.filter((service) => isProven(service, opening.at, expiresAt)).map(({ country }) => country),
  );
  const unproven = entitled.filter((country) => !proven.has(country));
  const instants = course.objections.map(({ at }) => at).toSorted();
  const objectors = [...new Set(course.objections.map(({ country }) => country))].toSorted();
  const [first] = instants;
  const common = { mode: "silence" as const, closedAt, expiresAt, objectors };
  if (first !== undefined && (first < expiresAt || unproven.length === 0))
    return { ...common, outcome: "SILENCE_BROKEN", endedAt: first, unproven };
  if (unproven.length > 0) return { ...common, outcome: "SERVICE_UNPROVEN", endedAt: expiresAt, unproven };
  return { ...common, outcome: "ADOPTED", endedAt: referendumUntil(opening, course) ?? expiresAt, unproven };
};
