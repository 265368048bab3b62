import type { ReadMembers } from "#shared/domain/addressees.ts";
import type { MemberFile } from "#shared/domain/audience.ts";
import type { Delegate } from "#shared/domain/delegation.ts";
import { MEMBER } from "./records.ts";

const delegate = (id: string, changes: Partial<Delegate>) =>
  ({ id, state: "CONFIRMED", category: "ADVISER", email: `${id}@ncb.example`, ...changes }) as Delegate;
const contact = (id: string, changes: object = {}) => ({
  ...{ id, role: "focal-point", name: id, email: `${id}@ncb.example`, linkVersion: 1 },
  ...changes,
});
const file = (country: string, contacts: readonly object[], delegates?: readonly Delegate[], actingHead?: object) =>
  ({
    member: { country, contacts },
    ...(delegates && { delegation: { state: "CONFIRMED", ...(actingHead && { actingHead }) } }),
    delegates: delegates ?? [],
  }) as unknown as MemberFile;

/**
 * Belgium has a head, who is approved and reads in the focal point's box. France has a head, an adviser who acts for
 * the head until April and an adviser who does not. Peru has nobody yet, and Morocco was not invited.
 */
export const FILES: readonly MemberFile[] = [
  file(
    "BEL",
    [contact("fp-9"), contact("alt-9")],
    [delegate("h9", { category: "HEAD", state: "APPROVED", email: "FP-9@ncb.example" })],
  ),
  file("FRA", MEMBER.contacts, [delegate("d1", { category: "HEAD" }), delegate("d2", {}), delegate("d3", {})], {
    ...{ delegate: "d2", from: "2019-01-01T00:00:00.000Z", until: "2019-04-10T00:00:00.000Z" },
  }),
  file("MAR", [contact("fp-3")]),
  file("PER", [contact("fp-7")], [delegate("h7", { category: "HEAD", state: "SUBMITTED" })]),
];

/** As the store reads them: whole, and only those asked for. */
export const readFrom = (files: readonly MemberFile[], asked: (readonly string[] | undefined)[] = []): ReadMembers =>
  async function* (_conference, { countries } = {}) {
    asked.push(countries);
    yield* files.filter(({ member }) => countries?.includes(member.country) ?? true);
  };
