import type { MailKind } from "#shared/contracts/mail.ts";
import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import { type Conference, deadlinesOf } from "#shared/domain/conference.ts";
import { appointmentOf } from "#shared/mail/appointment.ts";
import { calendarPart } from "#shared/mail/calendar-part.ts";
import { composeMime } from "#shared/mail/compose-mime.ts";
import { type Circumstances, factsFor, type Reader, readerOf, whyNot } from "#shared/mail/facts-for.ts";
import { renderMail } from "#shared/mail/render-mail.ts";
import type { Prepared } from "./send-mail.ts";

interface Holder {
  readonly conference: string;
  readonly country: string;
  readonly contact: string;
}

export interface Needs {
  readonly findCircumstances: (
    conference: string,
    country: string,
  ) => Promise<Omit<Circumstances, "conference"> & { conference: Conference | undefined }>;
  readonly newToken: () => string;
  readonly hashOfToken: (purpose: "link", token: string) => string;
  readonly storeLink: (
    tokenHash: string,
    link: Holder & { purpose: "focal-point"; linkVersion: number; expiresAt: number },
  ) => Promise<void>;
  readonly newDigits: () => string;
  /** False when the code that was asked for is void by now. */
  readonly setCode: (code: Holder & { challenge: string; digits: string }, now: Date) => Promise<boolean>;
  readonly publicUrl: string;
  readonly sender: string;
}

const WITH_LINK: readonly MailKind[] = ["invitation", "link", "decision-approved", "decision-returned"];
const LINK_LIFE_MS = 120 * 24 * 60 * 60_000;

/** Makes the mail of a ledger entry from what is true now, to the address that is stored now, and to no other. */
export const prepareMail =
  (needs: Needs) =>
  async (entry: LedgerEntry, now: Date): Promise<Prepared | { readonly cancelled: string }> => {
    const { conference: id, recipient } = entry;
    const { conference, ...others } = await needs.findCircumstances(id, recipient.country);
    if (conference === undefined) return { cancelled: "conference gone" };
    const circumstances = { conference, ...others };
    const reader = readerOf(entry, circumstances);
    if (reader === undefined) return { cancelled: "recipient gone" };
    const overtaken = whyNot(entry, circumstances, reader);
    if (overtaken !== undefined) return { cancelled: overtaken };

    const code = entry.kind === "code" ? await mintCode(needs, entry, now) : "";
    if (code === undefined) return { cancelled: "code void" };
    const link = WITH_LINK.includes(entry.kind) ? await mintLink(needs, conference, entry, reader, now) : "";
    const facts = factsFor(entry, circumstances, reader, { link, code });
    if (facts === undefined) return { cancelled: "person gone" };

    const appointment = appointmentOf(entry, circumstances, reader, { sender: needs.sender, now });
    const { name, email } = conference.secretariat;
    const { language, address: to } = reader;
    const raw = await composeMime(renderMail(entry.kind, facts), {
      from: { name: name[language], address: needs.sender },
      replyTo: { name: name[language], address: email },
      ...{ to, language, conference: id, country: recipient.country, kind: entry.kind, ledgerKey: entry.ledgerKey },
      ...(appointment && { calendar: calendarPart(appointment, facts) }),
    });
    return { to, language, raw };
  };

/** Each mail has a link of its own: the token stands in the mail and nowhere else, so an earlier one cannot be repeated. */
const mintLink = async (
  needs: Needs,
  conference: Conference,
  entry: LedgerEntry,
  { contact, language }: Reader,
  now: Date,
): Promise<string> => {
  if (contact === undefined) throw new Error(`A ${entry.kind} goes to contacts only.`);
  const token = needs.newToken();
  const until = Math.max(deadlinesOf(conference).end.getTime(), now.getTime() + LINK_LIFE_MS);
  await needs.storeLink(needs.hashOfToken("link", token), {
    purpose: "focal-point",
    ...holderOf(entry),
    linkVersion: contact.linkVersion,
    expiresAt: Math.floor(until / 1000),
  });
  // The page asks for a new link in the conference's name when this one is dead.
  return `${needs.publicUrl}/l/${language}?conference=${conference.id}#${token}`;
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
