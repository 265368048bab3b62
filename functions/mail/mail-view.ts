import type { Recipient } from "#shared/contracts/mail.ts";
import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import type { MailView } from "#shared/contracts/mail-log.ts";

/** A person as lists name them: `contact/FRA/<id>`; the secretariat belongs to no country. */
export const nameOf = ({ kind, country, id }: { kind: Recipient["kind"]; country: string; id: string }): string =>
  kind === "secretariat" ? kind : `${kind}/${country}/${id}`;

/** What became of a mail: never what it said, since its text stands nowhere, nor a name or an address. */
export const mailView = (entry: LedgerEntry): MailView => {
  const { ledgerKey, kind, lane, mailClass, state, at, attempt, recipient, particulars, sentTo } = entry;
  const { ambiguous, language, acceptedAt, reportedAt, messageId, why, bounce } = entry;
  const known = { ambiguous, language, acceptedAt, reportedAt, messageId, why, bounce };
  return {
    ...{ ledgerKey, kind, lane, mailClass, state, at, person: nameOf(recipient), attempts: attempt },
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
    ...(sentTo && { sentTo: nameOf(sentTo) }),
    ...("mailing" in particulars && { mailing: particulars.mailing }),
  };
};
