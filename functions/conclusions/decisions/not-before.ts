import type { ChainEntry } from "#shared/domain/conclusions/bundle/record-chain.ts";
import type { Silence } from "#shared/domain/conclusions/silence/silence.ts";

/**
 * The instant of an act that is written behind these: no clock that is behind makes it seem to come before what it
 * follows, so that the record tells one order.
 */
export const notBefore = (chain: readonly Pick<ChainEntry, "at">[], now: Date): Date =>
  new Date(Math.max(now.getTime(), ...chain.map(({ at }) => Date.parse(at))));

/**
 * The instant of an act under a silence: after the extension that its delegation may have heard of, also within one
 * millisecond. Not after all that is on record: a statement that a fast clock dated would make a timely objection late.
 */
export const afterExtension = ({ expiries }: Pick<Silence, "expiries">, now: Date): Date => {
  const [, ...extensions] = expiries;
  const last = extensions.at(-1);
  return last === undefined ? now : new Date(Math.max(now.getTime(), Date.parse(last.announcedAt) + 1));
};
