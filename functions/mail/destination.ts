import type { Recipient } from "#shared/contracts/mail.ts";
import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import type { Suppression } from "#shared/contracts/suppression.ts";
import { focalPointOf } from "#shared/domain/member.ts";
import type { Circumstances } from "#shared/mail/circumstances.ts";
import type { Reader } from "#shared/mail/reader-of.ts";

export interface Needs {
  readonly findSuppression: (conference: string, addressHash: string) => Promise<Suppression | undefined>;
  readonly hashOfAddress: (address: string) => string;
}

export interface Destination {
  readonly to: string;
  readonly addressHash: string;
  readonly sentTo?: Recipient;
}

/**
 * Where a mail goes: to the stored address, unless that takes no mail. A delegate who complained is not written to
 * any more; what carries rights or duties goes to the focal point instead (N11, rules.md 2.2). For a region's desk,
 * the secretariat is told.
 */
export const destinationOf = async (
  needs: Needs,
  { kind, conference, recipient, mailClass }: LedgerEntry,
  { member, conference: { secretariat } }: Pick<Circumstances, "member" | "conference">,
  { address }: Pick<Reader, "address">,
): Promise<Destination | { readonly suppressed: string }> => {
  const addressHash = needs.hashOfAddress(address);
  const suppression = await needs.findSuppression(conference, addressHash);
  if (suppression === undefined) return { to: address, addressHash };
  const { scope, why } = suppression;
  if (recipient.kind === "desk") return officeInstead(needs, conference, secretariat.email, why);
  if (scope === "all" || mailClass === "INFO") return { suppressed: why };
  // Who declined information did not complain: what carries rights or duties still goes there.
  if (why === "unsubscribed" || recipient.kind !== "delegate") return { to: address, addressHash };
  // What lets a head act goes to the head or to nobody.
  if (kind === "link" || kind === "code") return { suppressed: why };

  const contact = member && focalPointOf(member);
  if (contact === undefined) return { suppressed: why };
  const instead = needs.hashOfAddress(contact.email);
  if ((await needs.findSuppression(conference, instead))?.scope === "all") return { suppressed: why };
  const sentTo: Recipient = { kind: "contact", country: recipient.country, id: contact.id };
  return { to: contact.email, addressHash: instead, sentTo };
};

const officeInstead = async (needs: Needs, conference: string, to: string, why: string) => {
  const addressHash = needs.hashOfAddress(to);
  if ((await needs.findSuppression(conference, addressHash)) !== undefined) return { suppressed: why };
  const sentTo: Recipient = { kind: "secretariat", country: "", id: "secretariat" };
  return { to, addressHash, sentTo };
};
