import { createHash } from "node:crypto";

/**
 * What the recorded history says should have been mailed. Written from the rules alone and for itself: it imports
 * nothing of the path that plans, writes and sends mails, so that the two can only agree by both being right.
 */

export interface HistoryRecord {
  readonly id: string;
  readonly at: string;
  /** Such as delegation/FRA. */
  readonly entity: string;
  readonly fact: Readonly<Record<string, unknown>> & { readonly type: string };
}

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
  readonly email: string;
  readonly language: string;
}

export interface ExpectedMail {
  readonly kind: string;
  readonly to: string;
  readonly language: string;
  /** When what it tells of happened. */
  readonly at: string;
}

type Reader = Pick<ExpectedMail, "to" | "language">;

/** Who is on file, as the last answers of the API have it: the demo changes nobody's address after the first mail. */
export interface OnFile {
  readonly members: readonly DirectoryMember[];
  readonly people: readonly RegisteredPerson[];
}

export const expectedMails = (history: readonly HistoryRecord[], onFile: OnFile): ExpectedMail[] => {
  const readers = readersOf(onFile);
  return history.flatMap((record) =>
    mailsFor(record, readers).map(({ kind, reader }) => ({ kind, ...reader, at: record.at })),
  );
};

type Mail = { readonly kind: string; readonly reader: Reader };
type Readers = ReturnType<typeof readersOf>;

const each = (kind: string, readers: readonly Reader[]): Mail[] => readers.map((reader) => ({ kind, reader }));

const mailsFor = ({ entity, fact }: HistoryRecord, readers: Readers): Mail[] => {
  const country = entity.slice(entity.indexOf("/") + 1);
  const focalPoint = () => readers.focalPoint(country);
  const everyContact = () => readers.contacts(country);
  const people = (ids: unknown) => (ids as string[]).map(readers.person);
  const wereConfirmed = fact.state === "CONFIRMED";

  switch (fact.type) {
    case "DelegationInvited":
      return each("invitation", [focalPoint()]);
    case "LinksRotated":
      return each("link", [readers.contact(String(fact.contact))]);
    case "LinkRequested":
      return each("link", readers.withAddressHash(String(fact.addressHash)));
    case "CodeRequested":
      return each("code", [readers.contact(String(fact.contact))]);
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
    default:
      return [];
  }
};

const readersOf = ({ members, people }: OnFile) => {
  const contacts = members.flatMap((member) =>
    member.contacts.map(({ id, role, email, language = member.language }) => ({
      id,
      role,
      country: member.country,
      addressHash: createHash("sha256").update(email).digest("hex"),
      reader: { to: email, language },
    })),
  );
  const persons = new Map(people.map(({ id, email, language }) => [id, { to: email, language }]));
  const contactsById = new Map(contacts.map(({ id, reader }) => [id, reader]));
  const found = (reader: Reader | undefined, whom: string): Reader => {
    if (reader === undefined) throw new Error(`The history names ${whom}, who is not on file.`);
    return reader;
  };
  const ofCountry = (country: string) => contacts.filter((contact) => contact.country === country);

  return {
    person: (id: string): Reader => found(persons.get(id), `delegate ${id}`),
    contact: (id: string): Reader => found(contactsById.get(id), `contact ${id}`),
    contacts: (country: string): Reader[] => ofCountry(country).map(({ reader }) => reader),
    focalPoint: (country: string): Reader =>
      found(ofCountry(country).find(({ role }) => role === "focal-point")?.reader, `the focal point of ${country}`),
    withAddressHash: (hash: string): Reader[] =>
      contacts.filter(({ addressHash }) => addressHash === hash).map(({ reader }) => reader),
  };
};
