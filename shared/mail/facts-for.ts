import type { MailKind } from "#shared/contracts/mail.ts";
import type { LedgerEntry, Particulars } from "#shared/contracts/mail-entry.ts";
import { addresseesIn, EVERYBODY } from "#shared/domain/audience.ts";
import { activeDelegates, type Delegate } from "#shared/domain/delegation.ts";
import type { Contact } from "#shared/domain/member.ts";
import { recipientsIn } from "#shared/domain/reminders/reminder-recipients.ts";
import { type Circumstances, fileOf } from "./circumstances.ts";
import type { Asking, CommonFacts, KindFacts, MailFacts, NamedPerson, ToldDate } from "./mail-facts.ts";
import { mailingWords } from "./mailing-words.ts";
import { nameOf, type Reader } from "./reader-of.ts";
import { askingOf, reminderWords } from "./reminding-facts.ts";
import { amendableDate, textFacts } from "./text-facts.ts";
import { toldDate } from "./told-date.ts";

/** What only this very mail may know: made when it is sent, and stored as a hash. */
export interface Secrets {
  readonly link: string;
  readonly code: string;
}

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
    text: textFacts(circumstances, language, now),
    amendable: (deadline) => amendableDate(deadline, conference.zone, now),
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
  readonly text: ReturnType<typeof textFacts>;
  readonly amendable: (deadline: string) => ToldDate;
  readonly words: (test: boolean) => KindFacts["mailing"] | undefined;
}

const asked = ({ reminding, conference }: Circumstances, common: CommonFacts, now: Date): Known["about"] => {
  const { reminder, moment } = reminding ?? {};
  if (reminder === undefined || moment === undefined) return undefined;
  const asking = askingOf(reminder, moment, conference, now);
  return { ...asking, ...reminderWords(reminder, asking, common) };
};

/** All whom a mail about a date concerns at the address that it goes to, where there are several. */
const namesAt = (entry: LedgerEntry, circumstances: Circumstances, address: string): readonly string[] | undefined => {
  const { reminder, moment } = circumstances.reminding ?? {};
  const file = fileOf(circumstances);
  const reads = ({ email }: { readonly email: string }) => email.toLowerCase() === address.toLowerCase();
  let names: readonly string[] = [];
  if (entry.kind === "reminder" && entry.particulars.rung === undefined && reminder && moment && file)
    names = recipientsIn(reminder, moment, file).mails.find(({ to }) => reads(to))?.names ?? [];
  // Whoever read of the other date in somebody's mail reads of this one there too.
  if (entry.kind === "date-changed" && file)
    names = addresseesIn(EVERYBODY, file)
      .filter(reads)
      .map(({ name }) => name);
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
  circulation: (_, { text, link, toDelegate }) => text && { ...text, toDelegate, ...(link && { link }) },
  "amendments-open": ({ deadline }, { text, amendable, link, toDelegate }) =>
    text && {
      ...{ title: text.title, out: text.out, until: amendable(deadline), toDelegate },
      ...(link && { link }),
    },
  mailing: ({ test }, { words }) => words(test !== undefined),
  "contact-broken": ({ who, id, of }, { find, findContact, reader }) => {
    const person = who === "contact" ? findContact(id) : find(id);
    return person && { who, person, office: reader === "secretariat", country: of };
  },
  "lane-stopped": ({ why }) => ({ why }),
};

const personIn = (person: NamedPerson | undefined) => person && { person };

/** No more of a person than a mail may tell. */
const named = (delegate: Delegate): NamedPerson => ({
  name: nameOf(delegate),
  ...(delegate.nameInOwnScript && { nameInOwnScript: delegate.nameInOwnScript }),
  category: delegate.category,
});
