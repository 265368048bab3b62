import { isAdmitted } from "#shared/domain/conclusions/votes/acting-voter.ts";
import { findDelegation } from "./delegation-store.ts";
import { itemKey } from "./item-keys.ts";
import { readItem } from "./read.ts";

/**
 * The head of delegation whose stored address has this hash, or who is designated to act for the head: one or none,
 * since nobody is in two delegations. Found by the guard that says so; whether the designation still runs is asked when
 * the mail is made.
 */
export const findHeadsAt =
  (conferenceTable: string) =>
  async (conference: string, addressHash: string): Promise<{ country: string; delegate: string }[]> => {
    const guard = await readItem(conferenceTable, itemKey.person(conference, `email-${addressHash}`));
    if (guard === undefined) return [];
    const [country, delegate] = [String(guard.country), String(guard.delegate)];
    const delegation = await findDelegation(conferenceTable)(conference, country);
    const person = delegation?.delegates.find(({ id }) => id === delegate);
    const acts = person?.category === "HEAD" || delegation?.actingHead?.delegate === delegate;
    return person !== undefined && isAdmitted(person) && acts ? [{ country, delegate }] : [];
  };
