import type { LinkCaller } from "#shared/contracts/caller.ts";
import { mustActFor } from "#shared/domain/conclusions/votes/acting-voter.ts";
import { type Roll, standingOf } from "#shared/domain/conclusions/votes/roll.ts";
import type { Delegation } from "#shared/domain/delegation.ts";
import { found } from "#shared/domain/found.ts";
import { Refusal } from "#shared/domain/refusal.ts";

export interface Needs {
  readonly findDelegation: (conference: string, country: string) => Promise<Delegation | undefined>;
  readonly findRoll: (conference: string) => Promise<Roll>;
}

/**
 * Amendments are for members in good standing, by whoever acts for the delegation at this moment. Credentials are not
 * asked for: they are looked at for votes.
 */
export const mustBeEntitledToAmend = async (
  { findDelegation, findRoll }: Needs,
  { conference, country, contact: delegate }: LinkCaller,
  now: Date,
): Promise<void> => {
  mustActFor(found(await findDelegation(conference, country)), delegate, now);
  const { as, inGoodStanding } = standingOf(await findRoll(conference), country);
  if (as === "observer")
    throw new Refusal("not-entitled", { detail: `${country} is an observer; amendments are for members.` });
  if (!inGoodStanding)
    throw new Refusal("not-entitled", {
      detail: `${country} is suspended; amendments are for members in good standing.`,
    });
};
