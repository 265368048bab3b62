import { expectedDateReminders } from "./expected-date-reminders.ts";
import { decisionMailsFor } from "./expected-decision-mails.ts";
import { expectedReminders } from "./expected-reminders.ts";
import type { HistoryRecord } from "./history-record.ts";
import { type ExpectedMail, mailsThatLeave } from "./mails-that-leave.ts";
import { type OnFile, type Reader, type Readers, readersOf } from "./readers-on-file.ts";

/**
 * What the recorded history says should have been mailed. Written from the rules alone and for itself: it imports
 * nothing of the path that plans, writes and sends mails, so that the two can only agree by both being right.
 */

export const expectedMails = (history: readonly HistoryRecord[], onFile: OnFile): ExpectedMail[] => {
  const readers = readersOf(onFile);
  const ofDecisions = decisionMailsFor(history, readers);
  const asked = history.flatMap((record) =>
    [...mailsFor(record, readers), ...ofDecisions(record)].map((mail) => ({ ...mail, at: record.at })),
  );
  const reminders = [...expectedReminders(history, readers), ...expectedDateReminders(history, readers)];
  const inOrder = [...asked, ...reminders].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return mailsThatLeave(
    inOrder.map(({ reader, ...mail }) => ({ ...mail, ...reader })),
    onFile.fateOf,
  );
};

type Mail = { readonly kind: string; readonly reader: Reader; readonly isInformation?: boolean };

const each = (kind: string, readers: readonly Reader[]): Mail[] => readers.map((reader) => ({ kind, reader }));

const mailsFor = ({ entity, fact }: HistoryRecord, readers: Readers): Mail[] => {
  const country = entity.slice(entity.indexOf("/") + 1);
  const focalPoint = () => readers.focalPoint(country);
  const everyContact = () => readers.contacts(country);
  const people = (ids: unknown) => (ids as string[]).map(readers.person);
  const orOffice = (contacts: readonly Reader[]) => (contacts.length > 0 ? contacts : [readers.secretariat]);
  const wereConfirmed = fact.state === "CONFIRMED";

  switch (fact.type) {
    case "DelegationInvited":
      return each("invitation", [focalPoint()]);
    case "LinksRotated":
      return each("link", [readers.contact(String(fact.contact))]);
    case "LinkRequested":
      return each("link", readers.withAddressHash(String(fact.addressHash)));
    case "CodeRequested":
      return each("code", [(fact.holder === "delegate" ? readers.person : readers.contact)(String(fact.contact))]);
    case "DelegationSubmitted":
      return each("submission-receipt", everyContact());
    case "RegretsSent":
      return each("regrets-receipt", everyContact());
    case "DelegationReturned":
      return each("decision-returned", [focalPoint()]);
    case "DelegationApproved":
      return each("decision-approved", [focalPoint()]);
    case "DelegationRefused":
      return each("decision-refused", [focalPoint()]);
    case "DelegationRestored":
      return each("decision-restored", [focalPoint()]);
    case "DelegationConfirmed":
      return each("confirmation", people(fact.delegates));
    case "DelegateReplaced":
      return [
        ...each("replacement", [focalPoint()]),
        // Only who had a confirmed seat was told of it, and only then is there something to take back.
        ...(wereConfirmed ? each("confirmation", people([fact.replacement])) : []),
        ...(wereConfirmed ? each("withdrawal", people([fact.delegate])) : []),
      ];
    case "DelegateWithdrawn":
      return [
        ...each("withdrawal", [focalPoint()]),
        ...(wereConfirmed ? each("withdrawal", people([fact.delegate])) : []),
      ];
    case "DelegationWithdrawn":
      return [
        ...each("withdrawal", everyContact()),
        ...(wereConfirmed ? each("withdrawal", people(fact.delegates)) : []),
      ];
    case "ContactBroken":
      return each("contact-broken", orOffice(readers.otherContacts(country, String(fact.contact))));
    case "DelegateUnreachable":
      return each("contact-broken", orOffice(everyContact()));
    case "MailingReleased": {
      const mailing = readers.mailing(String(fact.mailing));
      return each("mailing", mailing.readers).map((mail) => ({ ...mail, isInformation: mailing.isInformation }));
    }
    default:
      return [];
  }
};
