import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import type { Suppression } from "#shared/contracts/suppression.ts";
import { appointmentOf } from "#shared/mail/appointment.ts";
import { calendarPart } from "#shared/mail/calendar-part.ts";
import { composeMime } from "#shared/mail/compose-mime.ts";
import { factsFor } from "#shared/mail/facts-for.ts";
import { readerOf } from "#shared/mail/reader-of.ts";
import { renderMail } from "#shared/mail/render-mail.ts";
import { whyNot } from "#shared/mail/why-not.ts";
import { circumstancesOf, type Needs as FindingNeeds } from "./circumstances-of.ts";
import { destinationOf } from "./destination.ts";
import { goesWithLink } from "./goes-with-link.ts";
import type { Prepared } from "./hand-over.ts";
import { LINK_LIFE_MS, type Needs as LinkNeeds, mintLink } from "./mint-link.ts";

interface Holder {
  readonly conference: string;
  readonly country: string;
  readonly contact: string;
}

/** Whose information mails end: the address, and the person it was written to. */
export interface Decliner {
  readonly conference: string;
  readonly country: string;
  readonly person: { readonly kind: "contact" | "delegate"; readonly id: string };
  readonly address: string;
  readonly ledgerKey: string;
}

export interface Needs extends FindingNeeds, LinkNeeds {
  /** What is known against an address in a conference. */
  readonly findSuppression: (conference: string, addressHash: string) => Promise<Suppression | undefined>;
  readonly hashOfAddress: (address: string) => string;
  /** What lets a reader decline information mails, and nothing else. */
  readonly storeUnsubscribe: (tokenHash: string, holder: Decliner & { expiresAt: number }) => Promise<void>;
  readonly newDigits: () => string;
  /** False when the code that was asked for is void by now. */
  readonly setCode: (code: Holder & { challenge: string; digits: string }, now: Date) => Promise<boolean>;
  readonly sender: string;
}

/** Makes the mail of a ledger entry from what is true now, to the address that is stored now, and to no other. */
export const prepareMail =
  (needs: Needs) =>
  async (
    entry: LedgerEntry,
    now: Date,
  ): Promise<Prepared | { readonly cancelled: string } | { readonly suppressed: string }> => {
    const { conference: id, recipient } = entry;
    const circumstances = await circumstancesOf(needs, entry);
    if (circumstances === undefined) return { cancelled: "conference gone" };
    const { conference } = circumstances;
    const reader = readerOf(entry, circumstances);
    if (reader === undefined) return { cancelled: "recipient gone" };
    const overtaken = whyNot(entry, circumstances, reader, now);
    if (overtaken !== undefined) return { cancelled: overtaken };
    const destination = await destinationOf(needs, entry, circumstances, reader);
    if ("suppressed" in destination) return destination;

    const code = entry.kind === "code" ? await mintCode(needs, entry, now) : "";
    if (code === undefined) return { cancelled: "code void" };
    // Whoever reads it in a delegate's place must not act in it.
    const withLink = destination.sentTo === undefined && goesWithLink(entry, circumstances, now);
    if (entry.kind === "link" && !withLink) return { cancelled: "does not act" };
    const link = withLink ? await mintLink(needs, conference, entry, reader, now) : "";
    const facts = factsFor(entry, circumstances, reader, { link, code, now });
    if (facts === undefined) return { cancelled: "person gone" };

    const { to } = destination;
    // Whoever reads it in the delegate's place does not come.
    const appointment =
      to === reader.address ? appointmentOf(entry, circumstances, reader, { sender: needs.sender, now }) : undefined;
    const { name, email } = conference.secretariat;
    const { language } = reader;
    const decliner = declinerOf(entry);
    const unsubscribe = decliner && { url: await mintUnsubscribe(needs, entry, decliner, to, now), mailto: email };
    const raw = await composeMime(renderMail(entry.kind, facts), {
      from: { name: name[language], address: needs.sender },
      replyTo: { name: name[language], address: email },
      ...{ to, language, conference: id, country: recipient.country, kind: entry.kind, ledgerKey: entry.ledgerKey },
      ...(unsubscribe && { unsubscribe }),
      ...(appointment && { calendar: calendarPart(appointment, facts) }),
    });
    return { ...destination, language, raw };
  };

/** Information may be declined by whoever it goes to, but not in an office; what carries rights or duties may not. */
const declinerOf = ({ mailClass, recipient: { kind, id } }: LedgerEntry): Decliner["person"] | undefined =>
  mailClass === "INFO" && (kind === "contact" || kind === "delegate") ? { kind, id } : undefined;

const mintUnsubscribe = async (
  needs: Needs,
  entry: LedgerEntry,
  person: Decliner["person"],
  address: string,
  now: Date,
): Promise<string> => {
  const { conference, recipient, ledgerKey } = entry;
  const token = needs.newToken();
  await needs.storeUnsubscribe(needs.hashOfToken("unsubscribe", token), {
    ...{ conference, address, ledgerKey, person, country: recipient.country },
    expiresAt: Math.floor((now.getTime() + LINK_LIFE_MS) / 1000),
  });
  return `${needs.publicUrl}/unsubscribe/${token}`;
};

const mintCode = async (
  needs: Needs,
  entry: LedgerEntry & { kind: "code" },
  now: Date,
): Promise<string | undefined> => {
  const digits = needs.newDigits();
  const set = await needs.setCode({ ...holderOf(entry), challenge: entry.particulars.challenge, digits }, now);
  return set ? digits : undefined;
};

const holderOf = ({ conference, recipient }: LedgerEntry): Holder => ({
  conference,
  country: recipient.country,
  contact: recipient.id,
});
