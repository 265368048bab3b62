import type { LedgerEntry } from "#shared/contracts/mail-entry.ts";
import type { Conference } from "#shared/domain/conference.ts";
import type { Delegate } from "#shared/domain/delegation.ts";
import { firstKnown, type Language } from "#shared/domain/language.ts";
import { type Contact, languageOf } from "#shared/domain/member.ts";
import { Region } from "#shared/domain/region.ts";
import type { Circumstances } from "./circumstances.ts";
import { say } from "./say.ts";

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

/** A region's desk, which is the secretariat where the region has none of its own. */
const deskOf = (entry: LedgerEntry, conference: Conference, id: string): Reader => {
  const office = officeOf(entry, conference);
  const region = Region.parse(id);
  const own = conference.regionalDesks[region];
  if (own === undefined) return office;
  const { language } = office;
  return { name: say(language, "desk", { region: say(language, `region.${region}`) }), address: own, language };
};

export const nameOf = ({ givenNames, familyName }: Delegate): string => `${givenNames} ${familyName}`;
