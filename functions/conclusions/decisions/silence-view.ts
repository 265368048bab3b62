import type { SilenceView } from "#shared/contracts/decision-views.ts";
import {
  type Received,
  referendumUntil,
  type Silence,
  unprovenIn,
} from "#shared/domain/conclusions/silence/silence.ts";

/** A silence as staff see it. */
export const silenceView = (silence: Silence): SilenceView => {
  const { state, openedAt, expiries, entitled, informed, version } = silence;
  const until = referendumUntil(silence);
  const services = Object.entries(silence.service).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...{ state, openedAt, expiry: expiries.at(-1)?.at ?? "", version },
    expiries: expiries.map(({ at, announcedAt }) => ({ at, announcedAt })),
    ...{ entitled: [...entitled], informed: [...informed], unproven: [...unprovenIn(silence)] },
    acts: services.flatMap(([country, { acts }]) => acts.map((act) => ({ country, ...act }))),
    handOvers: services.flatMap(([country, { handOver }]) =>
      handOver ? [{ country, act: handOver.act, handedOverAt: handOver.handedOverAt }] : [],
    ),
    objections: silence.objections.map((one) => writingView(one, one.how)),
    statements: silence.statements.map((one) => writingView(one, one.kind)),
    ...(until !== undefined && { adReferendumUntil: new Date(until).toISOString() }),
  };
};

const writingView = ({ id, country, hash, receivedAt }: Received, how: string) => ({
  ...{ id, country, how, hash, at: receivedAt },
});

/**
 * As a delegation sees it: of notices its own, of which the others are the secretariat's to see to. Whoever objected, or
 * did so too late, is named where the rules name objectors.
 */
export const ownSilenceView = (silence: Silence, reader: string): SilenceView => {
  const { objections, statements, unproven, acts, handOvers, ...view } = silenceView(silence);
  const own = <T extends { readonly country: string }>(all: readonly T[]) =>
    all.filter(({ country }) => country === reader);
  return {
    ...view,
    ...{ unproven: own(unproven), acts: own(acts), handOvers: own(handOvers) },
    ...(silence.objectorsNamed
      ? { objections, statements }
      : { statements: statements.filter(({ country, how }) => how === "statement" || country === reader) }),
  };
};
