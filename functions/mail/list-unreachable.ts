import { cursorOf } from "#shared/contracts/paging.ts";
import type { listUnreachableRoute } from "#shared/contracts/reachability.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Suppression } from "#shared/contracts/suppression.ts";
import type { ReadMembers } from "#shared/domain/addressees.ts";
import { type Addressee, addresseesIn, EVERYBODY, type MemberFile, personOf } from "#shared/domain/audience.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found } from "#shared/domain/found.ts";

/** What became of the last mail to a person that has an end. */
export interface LastMail {
  readonly state: string;
  readonly at: string;
  /** Hash of the address it went to, where it went to the person's own. */
  readonly addressHash?: string;
}

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly readMembers: ReadMembers;
  readonly allSuppressions: (conference: string) => Promise<readonly Suppression[]>;
  /** By person, such as `contact/FRA/<id>`. */
  readonly lastMails: (conference: string) => Promise<ReadonlyMap<string, LastMail>>;
  readonly hashOfAddress: (address: string) => string;
}

const FAILED = ["BOUNCED", "REJECTED", "UNKNOWN"] as const;
type Trouble = { readonly why: "suppressed" | (typeof FAILED)[number]; readonly since: string };

/** Nobody unreachable stays unseen (N11): each of these needs a call, a letter, or another address. */
export const listUnreachable =
  (needs: Needs): UseCase<typeof listUnreachableRoute> =>
  async ({ params, query: { limit, cursor } }) => {
    const { id } = found(await needs.findConference(params.conference));
    const [suppressions, lastMails] = await Promise.all([needs.allSuppressions(id), needs.lastMails(id)]);
    const dead = new Map(suppressions.filter(({ scope }) => scope === "all").map((one) => [one.addressHash, one]));

    const troubleOf = (one: Addressee): Trouble | undefined => {
      const hash = needs.hashOfAddress(one.email);
      const suppression = dead.get(hash);
      if (suppression !== undefined) return { why: "suppressed", since: suppression.at };
      const last = lastMails.get(personOf(one));
      const why = FAILED.find((state) => state === last?.state);
      // A mail that went to an earlier address says nothing about this one.
      if (why === undefined || last === undefined || (last.addressHash ?? hash) !== hash) return undefined;
      return { why, since: last.at };
    };

    const all = [];
    const reached = new Set<string>();
    for await (const file of needs.readMembers(id)) all.push(...unreachableIn(file, troubleOf, reached));
    const start = cursor === undefined ? 0 : all.findIndex(({ person }) => person === cursor) + 1;
    const items = all.slice(start, start + limit);
    const last = items.at(-1);
    return { body: { items, ...(last && start + limit < all.length && { next: cursorOf(last.person) }) } };
  };

/** `reached`: countries with a working contact so far, since a large delegation's contacts stand in its first part only. */
const unreachableIn = (file: MemberFile, troubleOf: (one: Addressee) => Trouble | undefined, reached: Set<string>) => {
  const people = addresseesIn(EVERYBODY, file).map((one) => ({ one, trouble: troubleOf(one) }));
  if (people.some(({ one, trouble }) => one.kind === "contact" && trouble === undefined))
    reached.add(file.member.country);
  return people.flatMap(({ one, trouble }) => {
    if (trouble === undefined) return [];
    const { country, role, name } = one;
    return [{ person: personOf(one), country, role, name, ...trouble, otherContact: reached.has(country) }];
  });
};
