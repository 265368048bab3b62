import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import type { LinkPurpose } from "#shared/contracts/route.ts";
import { type Conference, deadlinesOf } from "#shared/domain/conference.ts";
import { linkVersionOf } from "#shared/domain/delegation.ts";
import type { Reader } from "#shared/mail/reader-of.ts";

export interface Needs {
  readonly newToken: () => string;
  readonly hashOfToken: (purpose: "link" | "unsubscribe", token: string) => string;
  readonly storeLink: (
    tokenHash: string,
    link: {
      readonly purpose: LinkPurpose;
      readonly conference: string;
      readonly country: string;
      /** Id of the contact; of the delegate, where the link is a head's. */
      readonly contact: string;
      readonly linkVersion: number;
      readonly expiresAt: number;
    },
  ) => Promise<void>;
  readonly publicUrl: string;
}

export const LINK_LIFE_MS = 120 * 24 * 60 * 60_000;

/** Each mail has a link of its own: the token stands in the mail and nowhere else, so an earlier one cannot be repeated. */
export const mintLink = async (
  needs: Needs,
  { id, ...conference }: Conference,
  { kind, recipient }: LedgerEntry,
  reader: Reader,
  now: Date,
): Promise<string> => {
  const token = needs.newToken();
  const until = Math.max(deadlinesOf(conference).end.getTime(), now.getTime() + LINK_LIFE_MS);
  await needs.storeLink(needs.hashOfToken("link", token), {
    ...powerOf(reader, kind),
    ...{ conference: id, country: recipient.country, contact: recipient.id },
    expiresAt: Math.floor(until / 1000),
  });
  // The page asks for a new link in the conference's name when this one is dead.
  return `${needs.publicUrl}/l/${reader.language}?conference=${id}#${token}`;
};

/** What a link lets its reader do. */
const powerOf = ({ contact, delegate }: Reader, kind: string): { purpose: LinkPurpose; linkVersion: number } => {
  if (contact !== undefined) return { purpose: "focal-point", linkVersion: contact.linkVersion };
  if (delegate !== undefined) return { purpose: "head", linkVersion: linkVersionOf(delegate) };
  throw new Error(`A ${kind} with a link goes to contacts and delegates only.`);
};
