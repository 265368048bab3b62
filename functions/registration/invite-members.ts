import type { CommandContext } from "#shared/contracts/command.ts";
import type { inviteMembersRoute } from "#shared/contracts/registration-secretariat.ts";
import type { UseCase } from "#shared/contracts/request.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { decideDelegation } from "#shared/domain/decide-delegation.ts";
import { mustBeAnnounced } from "#shared/domain/found.ts";
import { focalPointOf, type Member } from "#shared/domain/member.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import type { Needs as ChangeNeeds } from "./change-delegation.ts";

export interface Needs extends Pick<ChangeNeeds, "findConference" | "saveDelegation"> {
  readonly findMember: (conference: string, country: string) => Promise<Member | undefined>;
  readonly listMembers: (
    conference: string,
    page: { limit: number; after: string | undefined },
  ) => Promise<{ items: Member[]; next?: string }>;
}

/** As many as fit one call well within the gateway's 30 seconds; the caller repeats while there is a next. */
const MOST = 250;
const AT_ONCE = 8;

/** Invites each member once: a repetition, a crash half-way or two organisers at once invite nobody twice. */
export const inviteMembers =
  (needs: Needs): UseCase<typeof inviteMembersRoute> =>
  async ({ params, body, command }) => {
    const conference = await needs.findConference(params.conference);
    if (conference === undefined) throw new Refusal("not-found");
    mustBeAnnounced(conference);

    const { found, notMembers, next } = await chosen(needs, params.conference, body);
    const withContact = found.filter((member) => focalPointOf(member) !== undefined);
    const outcomes = new Map<string, boolean>();
    const waiting = [...withContact];
    const work = async () => {
      for (let member = waiting.shift(); member !== undefined; member = waiting.shift())
        outcomes.set(member.country, await invite(needs, conference, member, command));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));

    const countries = withContact.map(({ country }) => country);
    return {
      body: {
        invited: countries.filter((country) => outcomes.get(country)),
        alreadyInvited: countries.filter((country) => !outcomes.get(country)),
        withoutContact: found.filter((member) => focalPointOf(member) === undefined).map(({ country }) => country),
        notMembers,
        ...(next !== undefined && { next }),
      },
    };
  };

const chosen = async (
  { findMember, listMembers }: Needs,
  conference: string,
  { countries, after }: { countries?: string[] | undefined; after?: string | undefined },
) => {
  if (countries === undefined) {
    const { items, next } = await listMembers(conference, { limit: MOST, after });
    return { found: items, notMembers: [], next };
  }
  const members = await Promise.all([...new Set(countries)].map((country) => findMember(conference, country)));
  const found = members.filter((member) => member !== undefined);
  const known = new Set(found.map(({ country }) => country));
  return { found, notMembers: countries.filter((country) => !known.has(country)), next: undefined };
};

/** Whether this call invited the member; false when it was invited already. */
const invite = async (
  { saveDelegation }: Needs,
  conference: Conference,
  { country, region }: Member,
  context: CommandContext,
): Promise<boolean> => {
  const decision = decideDelegation(
    undefined,
    { do: "invite", conference: conference.id, country, region },
    { conference, now: context.now },
  );
  try {
    await saveDelegation({ before: undefined, decision, quotas: conference.quotas, context });
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.refusal === "duplicate-delegation") return false;
    throw error;
  }
};
