import { createHash } from "node:crypto";
import type { AddressFate } from "./address-fate.ts";

export interface DirectoryMember {
  readonly country: string;
  readonly language: string;
  readonly contacts: readonly {
    readonly id: string;
    readonly role: string;
    readonly email: string;
    readonly language?: string;
  }[];
}

export interface RegisteredPerson {
  readonly id: string;
  readonly country: string;
  readonly category: string;
  readonly state: string;
  readonly email: string;
  readonly language: string;
}

export interface ReleasedMailing {
  readonly id: string;
  readonly mailClass: string;
  readonly audience: { readonly roles: readonly string[] };
}

/** Who is on file, as the last answers of the API have it: the demo changes nobody's address after the first mail. */
export interface OnFile {
  readonly members: readonly DirectoryMember[];
  readonly people: readonly RegisteredPerson[];
  /** Nobody comes or goes after they were released. */
  readonly mailings: readonly ReleasedMailing[];
  readonly secretariat: { readonly email: string; readonly language: string };
  readonly fateOf: (address: string) => AddressFate | undefined;
}

export interface Reader {
  readonly to: string;
  readonly language: string;
  /** Who gets what carries rights or duties in the place of a delegate who wants no more mail. */
  readonly standIn?: string;
}

export type Readers = ReturnType<typeof readersOf>;

/** Those who are on their way, or wait for a place. */
const COMING = ["SUBMITTED", "WAITLISTED", "OFFERED", "APPROVED", "CONFIRMED"];

export const readersOf = ({ members, people, mailings, secretariat }: OnFile) => {
  const contacts = members.flatMap((member) =>
    member.contacts.map(({ id, role, email, language = member.language }) => ({
      id,
      role,
      country: member.country,
      addressHash: createHash("sha256").update(email).digest("hex"),
      reader: { to: email, language } as Reader,
    })),
  );
  const contactsById = new Map(contacts.map(({ id, reader }) => [id, reader]));
  const found = <T>(one: T | undefined, whom: string): T => {
    if (one === undefined) throw new Error(`The history names ${whom}, who is not on file.`);
    return one;
  };
  const ofCountry = (country: string) => contacts.filter((contact) => contact.country === country);
  const focalPoint = (country: string): Reader =>
    found(ofCountry(country).find(({ role }) => role === "focal-point")?.reader, `the focal point of ${country}`);
  const persons = people.map(({ id, country, category, state, email, language }) => ({
    ...{ id, country, category, state },
    reader: { to: email, language, standIn: focalPoint(country).to } as Reader,
  }));
  const personsById = new Map(persons.map(({ id, reader }) => [id, reader]));

  return {
    secretariat: { to: secretariat.email, language: secretariat.language } as Reader,
    person: (id: string): Reader => found(personsById.get(id), `delegate ${id}`),
    contact: (id: string): Reader => found(contactsById.get(id), `contact ${id}`),
    contacts: (country: string): Reader[] => ofCountry(country).map(({ reader }) => reader),
    alternates: (country: string): Reader[] =>
      ofCountry(country).flatMap(({ role, reader }) => (role === "alternate" ? [reader] : [])),
    /** The one who comes in the end: no head changes while something is missing. */
    head: (country: string): Reader =>
      found(
        persons.find(
          (person) => person.country === country && person.category === "HEAD" && person.state === "CONFIRMED",
        )?.reader,
        `the head of ${country}`,
      ),
    countries: members.map(({ country }) => country),
    /** Nobody, where nobody comes. */
    headIfAny: (country: string): Reader[] =>
      persons
        .filter((person) => person.country === country && person.category === "HEAD" && person.state === "CONFIRMED")
        .map(({ reader }) => reader),
    isHead: (id: string): boolean => persons.some((person) => person.id === id && person.category === "HEAD"),
    otherContacts: (country: string, contact: string): Reader[] =>
      ofCountry(country).flatMap(({ id, reader }) => (id === contact ? [] : [reader])),
    focalPoint,
    withAddressHash: (hash: string): Reader[] =>
      contacts.filter(({ addressHash }) => addressHash === hash).map(({ reader }) => reader),
    /** Everyone of the roles that a mailing names; whoever shares an address shares the mail. */
    mailing: (mailing: string) => {
      const { mailClass, audience } = found(
        mailings.find(({ id }) => id === mailing),
        `the mailing ${mailing}`,
      );
      const isIn = (role: string) => audience.roles.includes(role);
      const chosen = [
        ...contacts.filter(({ role }) => isIn(role)),
        ...persons.filter(({ category, state }) => isIn(category) && COMING.includes(state)),
      ];
      const audienceByAddress = new Map(chosen.map(({ reader }) => [reader.to, reader]));
      return { readers: [...audienceByAddress.values()], isInformation: mailClass === "INFO" };
    },
  };
};
