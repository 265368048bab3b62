import { everybody, expiryOf, referendumUntil, type Silence, unprovenIn } from "./silence.ts";
import { andThen, namesOf, type SilenceStep, unchanged } from "./silence-commands.ts";

/**
 * What the time that has passed makes of a silence; the same as often as it is asked, and nothing before its time.
 * Nothing is adopted by the silence of somebody who is not proven to have been told (P9).
 */
export const expire = (before: Silence, now: Date): SilenceStep => {
  const until = referendumUntil(before);
  if (before.state === "OPEN" && now.getTime() >= expiryOf(before)) {
    const unproven = unprovenIn(before).map(({ country }) => country);
    if (unproven.length > 0) return notServed(before, unproven, now);
    if (until === undefined) return adopted(before, expiryOf(before), now);
    // The timer may be later than the days of the absent are long.
    return andThen(adoptedAdReferendum(before, until), (silence) => expire(silence, now));
  }
  if (before.state === "AD_REFERENDUM" && until !== undefined && now.getTime() >= until)
    return adopted(before, until, now);
  return unchanged(before);
};

const adoptedAdReferendum = (before: Silence, end: number): SilenceStep => {
  const { textHash } = before.text;
  const until = new Date(end).toISOString();
  return {
    after: { ...before, state: "AD_REFERENDUM" },
    facts: [{ type: "SilenceAdoptedAdReferendum", ...namesOf(before), textHash, until }],
    tell: [
      {
        ...{ to: "delegations", countries: everybody(before) },
        news: { what: "adopted-ad-referendum", textHash, until },
      },
    ],
  };
};

const adopted = (before: Silence, end: number, now: Date): SilenceStep => {
  const { textHash } = before.text;
  const at = new Date(end).toISOString();
  return {
    after: { ...before, state: "ADOPTED", ended: { at, decidedAt: now.toISOString(), unproven: [] } },
    facts: [{ type: "SilenceAdopted", ...namesOf(before), textHash, at }],
    tell: [
      { to: "delegations", countries: everybody(before), news: { what: "adopted", textHash } },
      { to: "chair", news: { what: "announce-at-next-meeting", textHash } },
    ],
  };
};

/** Not adopted, and said of whom; the chair may open another silence. */
const notServed = (before: Silence, unproven: readonly string[], now: Date): SilenceStep => {
  const { textHash } = before.text;
  const at = new Date(expiryOf(before)).toISOString();
  const news = { what: "not-served", textHash, unproven } as const;
  return {
    after: { ...before, state: "NOT_SERVED", ended: { at, decidedAt: now.toISOString(), unproven } },
    facts: [{ type: "SilenceNotServed", ...namesOf(before), textHash, unproven }],
    tell: [
      { to: "delegations", countries: everybody(before), news },
      { to: "chair", news },
      { to: "secretariat", news },
    ],
  };
};
