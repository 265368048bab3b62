import type { SilenceEnd } from "#shared/domain/conclusions/silence/silence.ts";
import type { Message, Procedure } from "./silence-procedures.ts";
import { hours, OPENED } from "./silence-story.ts";

export interface Forecast {
  readonly end: SilenceEnd;
  /** The last expiry that was announced in time. */
  readonly expiry: number;
  readonly unproven: readonly string[];
}

const speakerOf = ({ by }: Message): string => (by.as === "delegation" ? by.country : "");
const objects = ({ command }: Message): boolean => command.do === "object" || command.do === "amend";

/**
 * What rules.md 2.3-S makes of all that was received, told from the whole list at once: no state, no timer, and no
 * order but that of the instants.
 */
export const forecast = (
  { entitled, absent, days }: Procedure,
  announced: number,
  messages: readonly Message[],
): Forecast => {
  const objections = messages.filter((one) => objects(one) && entitled.includes(speakerOf(one)));
  let expiry = announced;
  let brokenAt = Number.POSITIVE_INFINITY;
  for (const ms of [...new Set(messages.map((one) => one.ms))].sort((a, b) => a - b)) {
    if (ms < expiry && objections.some((one) => one.ms === ms)) brokenAt = Math.min(brokenAt, ms);
    if (brokenAt <= ms || ms >= expiry) continue;
    for (const { command, ...one } of messages)
      if (one.ms === ms && command.do === "extend") expiry = Math.max(expiry, command.expiry.getTime());
  }
  const unproven = entitled.filter((country) => !isServed(country, messages, expiry));
  const end = (): SilenceEnd => {
    if (brokenAt < expiry) return "BROKEN";
    if (unproven.length > 0) return "NOT_SERVED";
    const until = expiry + (days ?? 0) * hours(24);
    const isBrokenByAbsent = objections.some(
      (one) => absent.includes(speakerOf(one)) && one.ms >= expiry && one.ms < until,
    );
    return isBrokenByAbsent ? "BROKEN" : "ADOPTED";
  };
  return { end: end(), expiry, unproven };
};

const isServed = (country: string, messages: readonly Message[], expiry: number): boolean => {
  const before = messages.filter(({ ms }) => ms < expiry).map(({ command }) => command);
  const cameBack = before.flatMap((one) => (one.do === "bounce" && one.country === country ? [one.ledgerKey] : []));
  return before.some(
    (one) =>
      (one.do === "record-hand-over" && one.country === country) ||
      (one.do === "prove" &&
        one.country === country &&
        one.deliveredAt.getTime() >= OPENED &&
        !cameBack.includes(one.ledgerKey)),
  );
};
