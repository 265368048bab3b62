import { type Addressee, type Audience, addresseesIn, type MemberFile, personOf } from "./audience.ts";

export interface FileQuery {
  /** Person to go on after; what stands before is not read again. */
  readonly after?: string | undefined;
  /** Only these members. */
  readonly countries?: readonly string[] | undefined;
}

/** Members with their delegations, by country code; a large delegation comes in parts, its contacts with the first. */
export type ReadMembers = (conference: string, query?: FileQuery) => AsyncIterable<MemberFile>;

/** Everyone in an audience, one after the other and always in the same order, from the person after the one named on. */
export async function* addressees(
  readMembers: ReadMembers,
  conference: string,
  audience: Audience,
  after?: string,
): AsyncGenerator<Addressee> {
  const from = after?.split("/")[1];
  for await (const file of readMembers(conference, { after, countries: audience.countries })) {
    for (const one of addresseesIn(audience, file)) {
      // Whoever stood there may have left: the next country is beyond in any case.
      if (one.country !== from || follows(one, after as string)) yield one;
    }
  }
}

/** Contacts stand before delegates, each in the order of their ids: the order of names like `contact/FRA/<id>`. */
const follows = (one: Addressee, after: string): boolean => personOf(one) > after;

/** A place after everyone in a file, to go on from; also where the file holds nobody. */
export const endOf = ({ member: { country }, delegates }: MemberFile): string =>
  `delegate/${country}/${delegates.reduce((last, { id }) => (id > last ? id : last), "")}`;

/** Everyone in an audience, with whom an address is shared: that person gets the mail, and the later one none. */
export const everybody = async (
  readMembers: ReadMembers,
  conference: string,
  audience: Audience,
): Promise<(Addressee & { readonly sharesAddressWith?: string })[]> => {
  const first = new Map<string, string>();
  const all = [];
  for await (const one of addressees(readMembers, conference, audience)) {
    const email = one.email.toLowerCase();
    const sharesAddressWith = first.get(email);
    if (sharesAddressWith === undefined) first.set(email, personOf(one));
    all.push({ ...one, ...(sharesAddressWith !== undefined && { sharesAddressWith }) });
  }
  return all;
};
