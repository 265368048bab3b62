import type { MailKind } from "#shared/contracts/mail.ts";
import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import { addresseesIn, EVERYBODY } from "#shared/domain/audience.ts";
import { activeDelegates, type Delegate } from "#shared/domain/delegation.ts";
import { recipientsIn } from "#shared/domain/reminders/reminder-recipients.ts";
import { ACT_FACTS } from "./act-facts.ts";
import { AMENDMENT_FACTS } from "./amendment-facts.ts";
import { type Circumstances, fileOf } from "./circumstances.ts";
import type { CommonFacts, MailFacts, NamedPerson } from "./mail-facts.ts";
import { mailingWords } from "./mailing-words.ts";
import { NOTICE_FACTS } from "./notice-facts.ts";
import { nameOf, type Reader } from "./reader-of.ts";
import { REGISTRATION_FACTS } from "./registration-facts.ts";
import { asked } from "./reminding-facts.ts";
import { RESULT_FACTS } from "./result-facts.ts";
import { SILENCE_FACTS } from "./silence-facts.ts";
import type { Secrets, Special, Specials } from "./special-facts.ts";
import { dateAt, textFacts } from "./text-facts.ts";
import { toldDate } from "./told-date.ts";
import { VOTE_FACTS } from "./vote-facts.ts";

/** A kind has its facts here, or this does not compile. */
const SPECIAL: Specials<MailKind> = {
  ...REGISTRATION_FACTS,
  ...NOTICE_FACTS,
  ...AMENDMENT_FACTS,
  ...SILENCE_FACTS,
  ...VOTE_FACTS,
  ...ACT_FACTS,
  ...RESULT_FACTS,
};

/** The facts of a mail; undefined when someone or something it would name is not stored any more. */
export const factsFor = (
  entry: LedgerEntry,
  circumstances: Circumstances,
  { name: readerName, language, address }: Reader,
  { now, ...secrets }: Secrets & { readonly now: Date },
): MailFacts | undefined => {
  const { conference, member, delegation, mailing } = circumstances;
  const { id: reader, kind, country } = entry.recipient;
  const names = namesAt(entry, circumstances, address);
  const common: CommonFacts = {
    language,
    conference,
    country: country || conference.venue.country,
    readerName,
    ...(names && { names }),
    at: entry.at,
  };
  const special = SPECIAL[entry.kind] as Special<MailKind>;
  const facts = special(entry.particulars, {
    ...{ ...secrets, circumstances, reader, country, toDelegate: kind === "delegate" },
    people: delegation ? activeDelegates(delegation).map(named) : [],
    find: (id) => {
      const found = delegation?.delegates.find((one) => one.id === id);
      return found && named(found);
    },
    findContact: (id) => member?.contacts.find((one) => one.id === id),
    about: circumstances.reminding && asked(circumstances, common, now),
    date: circumstances.moment && toldDate(circumstances.moment, now),
    text: textFacts(circumstances, language, now),
    dateAt: (anchor, at) => dateAt(anchor, at, conference.zone, now),
    words: (test) => mailing && mailingWords(mailing, common, test),
  });
  return facts && ({ ...common, ...facts } as MailFacts);
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

/** No more of a person than a mail may tell. */
const named = (delegate: Delegate): NamedPerson => ({
  name: nameOf(delegate),
  ...(delegate.nameInOwnScript && { nameInOwnScript: delegate.nameInOwnScript }),
  category: delegate.category,
});
