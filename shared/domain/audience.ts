import * as z from "zod";
import { CATEGORIES } from "./conference.ts";
import { Country } from "./country.ts";
import {
  answerOf,
  DELEGATE_STATES,
  DELEGATION_STATES,
  type Delegate,
  type Delegation,
  isActive,
} from "./delegation.ts";
import { Language } from "./language.ts";
import { languageOf, type Member } from "./member.ts";
import { Region } from "./region.ts";

/** Contacts by what they are for their member, delegates by their category. */
export const AUDIENCE_ROLES = ["focal-point", "alternate", ...CATEGORIES] as const;
export type AudienceRole = (typeof AUDIENCE_ROLES)[number];

const some = <T extends z.ZodType>(one: T, most: number) =>
  z
    .array(one)
    .min(1)
    .max(most)
    .refine((all) => new Set(all).size === all.length, { error: "must not name one twice" });

/** Who a mailing goes to: a question asked when it is sent, so that it holds nobody's name (N3). */
export const Audience = z
  .strictObject({
    roles: some(z.enum(AUDIENCE_ROLES), AUDIENCE_ROLES.length),
    regions: some(Region, 5).optional(),
    countries: some(Country, 250).optional(),
    delegationStates: some(z.enum(DELEGATION_STATES), DELEGATION_STATES.length).optional(),
    delegateStates: some(z.enum(DELEGATE_STATES), DELEGATE_STATES.length)
      .optional()
      .meta({ description: "Of those in delegations; contacts are in whatever this says" }),
    answers: some(z.enum(["accepted", "regrets", "none"]), 3)
      .optional()
      .meta({ description: "How the member answered the invitation; none: not yet" }),
    languages: some(Language, 4).optional().meta({ description: "The person's own, or else the member's" }),
  })
  .meta({ id: "Audience", description: "Each field narrows it; a field left out lets everybody through" });
export type Audience = z.output<typeof Audience>;

export const EVERYBODY: Audience = { roles: [...AUDIENCE_ROLES] };

/** A member with its delegation and those in it, as far as an audience asks for them. */
export interface MemberFile {
  readonly member: Member;
  readonly delegation?: Pick<Delegation, "state" | "actingHead">;
  readonly delegates: readonly Delegate[];
  /** Only a part of a delegation too large to be read at once; the contacts stand in the first. */
  readonly part?: true;
}

/** Someone of an audience. */
export interface Addressee {
  readonly kind: "contact" | "delegate";
  readonly country: string;
  readonly id: string;
  readonly role: AudienceRole;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

const has = <T>(wanted: readonly T[] | undefined, value: T | undefined): boolean =>
  wanted === undefined || (value !== undefined && wanted.includes(value));

/** Whether an audience reaches a member at all, whoever there may be to write to. */
export const reaches = (
  { regions, countries, delegationStates, answers }: Omit<Audience, "roles">,
  { member, delegation }: Pick<MemberFile, "member" | "delegation">,
): boolean =>
  has(regions, member.region) &&
  has(countries, member.country) &&
  has(delegationStates, delegation?.state) &&
  has(answers, answerOf(delegation?.state));

/** Those of a member who are in the audience, in an order that does not change between two readings of the same. */
export const addresseesIn = (audience: Audience, file: MemberFile): Addressee[] => {
  if (!reaches(audience, file)) return [];
  const { member, delegates } = file;
  const { country } = member;
  const contacts = member.contacts.map(
    (contact): Addressee => ({
      ...{ kind: "contact", country, id: contact.id, role: contact.role },
      ...{ name: contact.name, email: contact.email, language: languageOf(member, contact) },
    }),
  );
  const people = delegates
    .filter(mayKnow)
    .filter(({ state }) => has(audience.delegateStates, state))
    .map(
      ({ id, category, givenNames, familyName, email, language }): Addressee => ({
        ...{ kind: "delegate", country, id, role: category, name: `${givenNames} ${familyName}`, email, language },
      }),
    );
  return [...contacts.toSorted(byId), ...people.toSorted(byId)].filter(
    ({ role, language }) => has(audience.roles, role) && has(audience.languages, language),
  );
};

/** Somebody whose delegation is still a draft may not know yet that they are in it. */
const mayKnow = (delegate: Delegate): boolean => isActive(delegate) && delegate.state !== "DRAFT";

const byId = (a: Addressee, b: Addressee) => (a.id < b.id ? -1 : 1);

/** Names a person in lists and cursors: `contact/FRA/<id>`. */
export const personOf = ({ kind, country, id }: Pick<Addressee, "kind" | "country" | "id">): string =>
  `${kind}/${country}/${id}`;
