import type { MailKind } from "#shared/contracts/mail.ts";
import type { LedgerEntry, Particulars } from "#shared/contracts/mail-entry.ts";
import type { MemberFile } from "#shared/domain/audience.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { activeDelegates, type Delegate, type Delegation } from "#shared/domain/delegation.ts";
import { firstKnown, type Language } from "#shared/domain/language.ts";
import type { Mailing } from "#shared/domain/mailing.ts";
import { type Contact, languageOf, type Member } from "#shared/domain/member.ts";
import type { Moment } from "#shared/domain/moment.ts";
import type { Occurrence } from "#shared/domain/occurrence.ts";
import { Region } from "#shared/domain/region.ts";
import type { Reminder } from "#shared/domain/reminder.ts";
import { recipientsIn } from "#shared/domain/reminder-recipients.ts";
import type { Asking, CommonFacts, KindFacts, MailFacts, NamedPerson, ToldDate } from "./mail-facts.ts";
import { mailingWords } from "./mailing-words.ts";
import { askingOf, reminderWords } from "./reminding-facts.ts";
import { say } from "./say.ts";
import { toldDate } from "./told-date.ts";

/** What is true when the mail is sent. */
export interface Circumstances {
  readonly conference: Conference;
  readonly member: Member | undefined;
  readonly delegation: Delegation | undefined;
  /** For a mailing: what it says, and whether it may still leave. */
  readonly mailing?: Mailing;
  /** For reminders: the rule, what it planned, and the date it counts from, which may be gone. */
  readonly reminding?: {
    readonly reminder: Reminder;
    readonly occurrence: Occurrence | undefined;
    readonly moment: Moment | undefined;
  };
  /** For a date that has changed: as it is now. */
  readonly moment?: Moment;
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
  if (recipient.kind === "desk") return deskOf(entry, conference, recipient.id);
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

/** A country's member with those who come, as an audience asks for them; undefined where there is no such member. */
export const fileOf = ({ member, delegation }: Pick<Circumstances, "member" | "delegation">): MemberFile | undefined =>
  member && { member, ...(delegation && { delegation }), delegates: delegation?.delegates ?? [] };

/** What only this very mail may know: made when it is sent, and stored as a hash. */
export interface Secrets {
  readonly link: string;
  readonly code: string;
}

/** A region's desk, which is the secretariat where the region has none of its own. */
const deskOf = (entry: LedgerEntry, conference: Conference, id: string): Reader => {
  const office = officeOf(entry, conference);
  const region = Region.parse(id);
  const own = conference.regionalDesks[region];
  if (own === undefined) return office;
  const { language } = office;
  return { name: say(language, "desk", { region: say(language, `region.${region}`) }), address: own, language };
};

/** The facts of a mail; undefined when someone it would name is not stored any more. */
export const factsFor = (
  entry: LedgerEntry,
  circumstances: Circumstances,
  { name: readerName, language, address }: Reader,
  { now, ...secrets }: Secrets & { readonly now: Date },
): MailFacts | undefined => {
  const { conference, member, delegation, mailing } = circumstances;
  const names = namesAt(entry, circumstances, address);
  const common: CommonFacts = {
    language,
    conference,
    country: entry.recipient.country || conference.venue.country,
    readerName,
    ...(names && { names }),
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
    toDelegate: entry.recipient.kind === "delegate",
    about: circumstances.reminding && asked(circumstances, common, now),
    date: circumstances.moment && toldDate(circumstances.moment, now),
    words: (test) => mailing && mailingWords(mailing, common, test),
  });
  return facts && ({ ...common, ...facts } as MailFacts);
};

interface Known extends Secrets {
  readonly people: readonly NamedPerson[];
  readonly find: (id: string) => NamedPerson | undefined;
  readonly findContact: (id: string) => Pick<Contact, "name"> | undefined;
  readonly reader: string;
  readonly toDelegate: boolean;
  readonly about: (Asking & Pick<KindFacts["reminder"], "words">) | undefined;
  readonly date: ToldDate | undefined;
  readonly words: (test: boolean) => KindFacts["mailing"] | undefined;
}

const asked = ({ reminding, conference }: Circumstances, common: CommonFacts, now: Date): Known["about"] => {
  const { reminder, moment } = reminding ?? {};
  if (reminder === undefined || moment === undefined) return undefined;
  const asking = askingOf(reminder, moment, conference, now);
  return { ...asking, ...reminderWords(reminder, asking, common) };
};

/** All whom a reminder concerns at the address that it goes to, where there are several. */
const namesAt = (entry: LedgerEntry, circumstances: Circumstances, address: string): readonly string[] | undefined => {
  const { reminder, moment } = circumstances.reminding ?? {};
  const file = fileOf(circumstances);
  if (entry.kind !== "reminder" || entry.particulars.rung || !reminder || !moment || !file) return undefined;
  const { mails } = recipientsIn(reminder, moment, file);
  const names = mails.find(({ to }) => to.email.toLowerCase() === address.toLowerCase())?.names ?? [];
  return names.length > 1 ? names : undefined;
};

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
  "conference-off": ({ why }) => ({ why }),
  reminder: ({ rung }, { about, link, toDelegate }) =>
    about && { ...about, toDelegate, ...(link && { link }), ...(rung && { rung }) },
  escalation: ({ unanswered }, { about }) =>
    about?.condition && { date: about.date, open: about.open, condition: about.condition, unanswered },
  "date-changed": (_, { date }) => date && { date },
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
