import type { MailClass, MailKind, Recipient } from "#shared/contracts/mail.ts";
import type { Particulars, PlannedMail } from "#shared/contracts/mail-entry.ts";
import type { EventRecord } from "#shared/contracts/record.ts";
import type { TextReader } from "#shared/domain/conclusions/text-readers.ts";
import type { Language } from "#shared/domain/language.ts";
import { focalPointOf, type Member } from "#shared/domain/member.ts";
import type { MailFact } from "./mail-fact.ts";

/** A contact found by the hash of an address. */
export interface ContactRef {
  readonly country: string;
  readonly contact: string;
}

/** Someone of a delegation. */
export interface DelegateRef {
  readonly country: string;
  readonly id: string;
}

/** Who may have to be told: the country's member, and the contacts behind an address that asked for a link. */
export interface Audience {
  readonly member?: Pick<Member, "contacts">;
  readonly contacts?: readonly ContactRef[];
  /** The focal points of members that may come. */
  readonly speakers?: readonly ContactRef[];
  /** Everyone who is confirmed. */
  readonly delegates?: readonly DelegateRef[];
  /** Everyone who is told of texts. */
  readonly readers?: readonly TextReader[];
  /** The mail that is to be sent once more. */
  readonly original?: PlannedMail;
}

/** A mailing to many waits behind everything that someone waits for. */
const laneOf = (kind: MailKind) => (TO_MANY.includes(kind) ? "bulk" : "transactional");

const TO_MANY: readonly MailKind[] = [
  ...(["invitation", "conference-changed", "conference-off"] as const),
  ...(["circulation", "amendments-open"] as const),
];

/** All of these carry rights or duties. INFO is for mailings that nobody loses anything by missing. */
const CLASS: MailClass = "MANDATORY";

/** The mails that follow from a record: to whom, of which kind, in which lane. Says it by ids only. */
export const planMails = (
  record: Omit<EventRecord, "fact">,
  fact: MailFact,
  { member, contacts = [], speakers = [], delegates = [], readers = [], original }: Audience,
): PlannedMail[] => {
  const { conference, entity, id, at } = record;
  const country = countryOf(record);
  const reason = record.reason === undefined ? {} : { reason: record.reason };

  const mail = <K extends MailKind>(kind: K, recipient: Recipient, particulars: Particulars[K]) =>
    ({
      ...{ kind, lane: laneOf(kind), mailClass: CLASS, recipient, particulars },
      ...{ conference, entity, occurrence: id, at },
    }) as PlannedMail;
  const contact = (contact: string, of = country): Recipient => ({ kind: "contact", country: of, id: contact });
  const delegate = (id: string, of = country): Recipient => ({ kind: "delegate", country: of, id });

  const everyone = (member?.contacts ?? []).map(({ id }) => contact(id));
  const focalPoint = member && focalPointOf(member);
  const speaker = focalPoint ? [contact(focalPoint.id)] : [];
  const goodbyes = (ids: readonly string[]) => ids.map((one) => mail("withdrawal", delegate(one), { who: "reader" }));

  const off = (why: Particulars["conference-off"]["why"]) =>
    [
      ...speakers.map((one) => contact(one.contact, one.country)),
      ...delegates.map((one) => delegate(one.id, one.country)),
    ].map((to) => mail("conference-off", to, { why }));

  /** One for each version and person for ever, however often languages of it are put out. */
  const circulated = ({ conclusion, textVersion }: Particulars["circulation"], languages: readonly Language[]) =>
    readers
      .filter(({ language }) => languages.includes(language))
      .map(({ kind, id: person, country: of }) => ({
        ...mail("circulation", { kind, country: of, id: person }, { conclusion, textVersion }),
        occurrence: `version ${textVersion}`,
      }));

  switch (fact.type) {
    case "ConclusionCirculated":
      return circulated(fact, fact.languages);
    case "LanguagePutOut":
      return circulated(fact, [fact.language]);
    case "AmendmentsOpened": {
      const { conclusion, textVersion, deadline } = fact;
      return readers.map(({ kind, id: person, country: of }) =>
        mail("amendments-open", { kind, country: of, id: person }, { conclusion, textVersion, deadline }),
      );
    }
    case "ConferencePostponed":
      return off("postponed");
    case "ConferenceCancelled":
      return off("cancelled");
    // Announced again: it was taken out of their calendars, and takes place after all.
    case "ConferenceAnnounced":
    case "ConferenceChanged":
      return delegates.map((one) => mail("conference-changed", delegate(one.id, one.country), {}));
    case "DelegationInvited":
      return speaker.map((to) => mail("invitation", to, {}));
    case "LinksRotated":
      return [mail("link", contact(fact.contact), {})];
    case "LinkRequested":
      return contacts.map((found) => mail("link", contact(found.contact, found.country), {}));
    case "CodeRequested":
      return [mail("code", contact(fact.contact), { challenge: fact.challenge })];
    case "DelegationSubmitted":
      return everyone.map((to) => mail("submission-receipt", to, {}));
    case "RegretsSent":
      return everyone.map((to) => mail("regrets-receipt", to, {}));
    case "DelegationApproved":
      return speaker.map((to) => mail("decision-approved", to, {}));
    case "DelegationReturned":
      return speaker.map((to) => mail("decision-returned", to, reason));
    case "DelegationRefused":
      return speaker.map((to) => mail("decision-refused", to, reason));
    case "DelegationRestored":
      return speaker.map((to) => mail("decision-restored", to, reason));
    case "DelegationConfirmed":
      return fact.delegates.map((one) => mail("confirmation", delegate(one), {}));
    case "DelegateReplaced":
      return [
        ...speaker.map((to) => mail("replacement", to, { delegate: fact.delegate, replacement: fact.replacement })),
        // Only who had been told of a place is told that it is gone.
        ...(fact.state === "CONFIRMED"
          ? [mail("confirmation", delegate(fact.replacement), {}), ...goodbyes([fact.delegate])]
          : []),
      ];
    case "DelegateWithdrawn":
      return [
        ...speaker.map((to) => mail("withdrawal", to, { who: "delegate", delegate: fact.delegate, ...reason })),
        ...(fact.state === "CONFIRMED" ? goodbyes([fact.delegate]) : []),
      ];
    case "ContactBroken": {
      const others = (member?.contacts ?? []).filter(({ id }) => id !== fact.contact).map(({ id }) => contact(id));
      return (others.length > 0 ? others : [SECRETARIAT]).map((to) =>
        mail("contact-broken", to, { who: "contact", id: fact.contact, of: country }),
      );
    }
    case "DelegateUnreachable":
      return (everyone.length > 0 ? everyone : [SECRETARIAT]).map((to) =>
        mail("contact-broken", to, { who: "delegate", id: fact.delegate, of: country }),
      );
    case "LaneStopped":
      return [mail("lane-stopped", SECRETARIAT, { why: fact.why })];
    case "MailResent":
      return original ? [again(original, id)] : [];
    case "MailingReleased":
      // Its mails are planned page by page, by whoever expands mailings.
      return [];
    case "MailingTested":
      return [mail("mailing", SECRETARIAT, { mailing: fact.mailing, test: fact.language })];
    case "DelegationWithdrawn":
      return [
        ...everyone.map((to) => mail("withdrawal", to, { who: "delegation", ...reason })),
        ...(fact.state === "CONFIRMED" ? goodbyes(fact.delegates) : []),
      ];
  }
};

/** The same mail about the same happening, as an occurrence of its own; whoever asked for it waits for it. */
const again = (mail: PlannedMail, occurrence: string): PlannedMail => {
  const { kind, mailClass, conference, entity, at, recipient, particulars } = mail;
  return {
    ...{ kind, mailClass, conference, entity, at, recipient, particulars, occurrence },
    lane: "transactional",
  } as PlannedMail;
};

const SECRETARIAT: Recipient = { kind: "secretariat", country: "", id: "secretariat" };

/** What tells a mail from every other: planning it twice gives the same words, and so the same ledger key. */
export const identityOf = ({ conference, kind, entity, occurrence, recipient }: PlannedMail): string[] => [
  conference,
  kind,
  entity,
  occurrence,
  `${recipient.kind}/${recipient.country}/${recipient.id}`,
];

/** `member/FRA` and `delegation/FRA` are about France; an address is about nobody in particular. */
export const countryOf = ({ entity }: Pick<EventRecord, "entity">): string =>
  /^(?:member|delegation)\/([A-Z]{3})$/.exec(entity)?.[1] ?? "";
