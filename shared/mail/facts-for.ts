import type { MailKind } from "#shared/contracts/mail.ts";
import type { LedgerEntry, Particulars } from "#shared/contracts/mail-entry.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { activeDelegates, type Delegate, type Delegation, isActive } from "#shared/domain/delegation.ts";
import { firstKnown, type Language } from "#shared/domain/language.ts";
import type { Mailing } from "#shared/domain/mailing.ts";
import { type Contact, languageOf, type Member } from "#shared/domain/member.ts";
import type { CommonFacts, KindFacts, MailFacts, NamedPerson } from "./mail-facts.ts";
import { mailingWords } from "./mailing-words.ts";

/** What is true when the mail is sent. */
export interface Circumstances {
  readonly conference: Conference;
  readonly member: Member | undefined;
  readonly delegation: Delegation | undefined;
  /** For a mailing: what it says, and whether it may still leave. */
  readonly mailing?: Mailing;
}

/** The person whom a mail goes to, as stored now. */
export interface Reader {
  readonly name: string;
  readonly address: string;
  readonly language: Language;
  readonly contact?: Contact;
  readonly delegate?: Delegate;
}

/** The recipient as stored now, or undefined when there is no such person any more. */
export const readerOf = (entry: LedgerEntry, { conference, member, delegation }: Circumstances): Reader | undefined => {
  const { recipient } = entry;
  if (recipient.kind === "secretariat") return officeOf(entry, conference);
  if (recipient.kind === "contact") {
    const contact = member?.contacts.find(({ id }) => id === recipient.id);
    if (member === undefined || contact === undefined) return undefined;
    return { name: contact.name, address: contact.email, language: languageOf(member, contact), contact };
  }
  const delegate = delegation?.delegates.find(({ id }) => id === recipient.id);
  if (delegate === undefined) return undefined;
  const language = firstKnown(delegate.language, member?.language);
  return { name: nameOf(delegate), address: delegate.email, language, delegate };
};

/** The secretariat, in the language of a trial; else in English, where the conference works in it, or its first. */
const officeOf = (entry: LedgerEntry, { secretariat, languages }: Conference): Reader => {
  const own = languages.includes("en") ? "en" : languages[0];
  const language = firstKnown(entry.kind === "mailing" ? entry.particulars.test : undefined, own);
  return { name: secretariat.name[language], address: secretariat.email, language };
};

/** Why a mail that was due is not any more, in a few words; undefined when it still is. */
export const whyNot = (
  entry: LedgerEntry,
  { conference, mailing }: Circumstances,
  reader: Reader,
): string | undefined => {
  if (conference.state === "CANCELLED") return "conference cancelled";
  // Someone on file may ask for a link at any time; a conference that is being prepared is nobody's business yet.
  if (conference.state === "DRAFT" && entry.recipient.kind !== "secretariat") return "conference not announced";
  // A confirmation that was overtaken would contradict the withdrawal that the same person gets.
  if (toldAsConfirmed(entry) && reader.delegate?.state !== "CONFIRMED") return "no longer confirmed";
  // And a withdrawal that was overtaken would take the appointment of someone who comes out of the calendar.
  if (leavesCalendar(entry) && reader.delegate?.state === "CONFIRMED") return "confirmed again";
  if (entry.kind !== "mailing") return undefined;
  if (mailing === undefined || mailing.state === "CANCELLED") return "mailing cancelled";
  if (reader.delegate !== undefined && !isActive(reader.delegate)) return "no longer registered";
  return undefined;
};

const toldAsConfirmed = ({ kind }: LedgerEntry): boolean => kind === "confirmation" || kind === "conference-changed";

const leavesCalendar = (entry: LedgerEntry): boolean =>
  entry.kind === "withdrawal" && entry.particulars.who === "reader";

/** What only this very mail may know: made when it is sent, and stored as a hash. */
export interface Secrets {
  readonly link: string;
  readonly code: string;
}

/** The facts of a mail; undefined when someone it would name is not stored any more. */
export const factsFor = (
  entry: LedgerEntry,
  circumstances: Circumstances,
  { name: readerName, language }: Reader,
  secrets: Secrets,
): MailFacts | undefined => {
  const { conference, member, delegation, mailing } = circumstances;
  const common: CommonFacts = {
    language,
    conference,
    country: entry.recipient.country || conference.venue.country,
    readerName,
    at: entry.at,
  };
  const special = SPECIAL[entry.kind] as Special<MailKind>;
  const facts = special(entry.particulars, {
    ...secrets,
    people: delegation ? activeDelegates(delegation).map(named) : [],
    find: (id) => {
      const found = delegation?.delegates.find((one) => one.id === id);
      return found && named(found);
    },
    findContact: (id) => member?.contacts.find((one) => one.id === id),
    reader: entry.recipient.id,
    words: (test) => mailing && mailingWords(mailing, common, test),
  });
  return facts && ({ ...common, ...facts } as MailFacts);
};

interface Known extends Secrets {
  readonly people: readonly NamedPerson[];
  readonly find: (id: string) => NamedPerson | undefined;
  readonly findContact: (id: string) => Pick<Contact, "name"> | undefined;
  readonly reader: string;
  readonly words: (test: boolean) => KindFacts["mailing"] | undefined;
}

type Special<K extends MailKind> = (particulars: Particulars[K], known: Known) => KindFacts[K] | undefined;

const SPECIAL: { readonly [K in MailKind]: Special<K> } = {
  invitation: (_, { link }) => ({ link }),
  link: (_, { link }) => ({ link }),
  code: (_, { code }) => ({ code }),
  "submission-receipt": (_, { people }) => ({ people }),
  "regrets-receipt": () => ({}),
  "decision-approved": (_, { link, people }) => ({ link, people }),
  "decision-returned": ({ reason }, { link }) => ({ link, ...(reason && { reason }) }),
  "decision-refused": ({ reason }) => ({ ...(reason && { reason }) }),
  "decision-restored": ({ reason }, { people }) => ({ people, ...(reason && { reason }) }),
  confirmation: (_, { find, reader }) => personIn(find(reader)),
  "conference-changed": (_, { find, reader }) => personIn(find(reader)),
  replacement: ({ delegate, replacement }, { find }) => {
    const [leaves, joins] = [find(delegate), find(replacement)];
    return leaves && joins && { leaves, joins };
  },
  withdrawal: (particulars, { find }) => {
    if (particulars.who !== "delegate") return particulars;
    const person = find(particulars.delegate);
    return person && { who: "delegate", person, ...(particulars.reason && { reason: particulars.reason }) };
  },
  mailing: ({ test }, { words }) => words(test !== undefined),
  "contact-broken": ({ who, id, of }, { find, findContact, reader }) => {
    const person = who === "contact" ? findContact(id) : find(id);
    return person && { who, person, office: reader === "secretariat", country: of };
  },
  "lane-stopped": ({ why }) => ({ why }),
};

const personIn = (person: NamedPerson | undefined) => person && { person };

const nameOf = ({ givenNames, familyName }: Delegate): string => `${givenNames} ${familyName}`;

/** No more of a person than a mail may tell. */
const named = (delegate: Delegate): NamedPerson => ({
  name: nameOf(delegate),
  ...(delegate.nameInOwnScript && { nameInOwnScript: delegate.nameInOwnScript }),
  category: delegate.category,
});
