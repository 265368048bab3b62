import type { Contact } from "#shared/domain/member.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { itemKey, sha256 } from "./item-keys.ts";
import type { Write } from "./transact.ts";

/**
 * One item for each contact's address, so that a link can be asked for by address: written with the member, in the
 * same transaction, so that no address finds someone who no longer speaks for it.
 */
export const addressWrites = (
  TableName: string,
  { conference, country }: { readonly conference: string; readonly country: string },
  before: readonly Contact[],
  after: readonly Contact[],
): Write[] => {
  const key = ({ id, email }: Contact) => itemKey.address(conference, sha256(email), country, id);
  const isIn = (contacts: readonly Contact[]) => {
    const ids = new Set(contacts.map(({ id }) => id));
    return ({ id }: Contact) => ids.has(id);
  };
  // Another address means another contact id, so that what keeps its id keeps its item.
  const onConflict = () => new Refusal("try-again");
  return [
    ...after
      .filter((contact) => !isIn(before)(contact))
      .map((contact) => ({ write: { Put: { TableName, Item: key(contact) } }, onConflict })),
    ...before
      .filter((contact) => !isIn(after)(contact))
      .map((contact) => ({ write: { Delete: { TableName, Key: key(contact) } }, onConflict })),
  ];
};
