import type { CommandContext } from "#shared/contracts/command.ts";
import type { SaveDecision } from "#shared/contracts/kept-decision.ts";
import type { Request } from "#shared/contracts/request.ts";
import type { setStandingRoute } from "#shared/contracts/roll.ts";
import { listChange } from "#shared/domain/conclusions/votes/conduct-vote.ts";
import type { Roll, RollFact } from "#shared/domain/conclusions/votes/roll.ts";
import { standingOf } from "#shared/domain/conclusions/votes/roll.ts";
import type { Vote, VoteFact } from "#shared/domain/conclusions/votes/vote.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found, mustNotBeCancelled } from "#shared/domain/found.ts";
import type { Member } from "#shared/domain/member.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { again } from "../again.ts";
import { rollAnswer } from "./roll-view.ts";

export interface Needs {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly findMembers: (
    conference: string,
    countries: readonly string[],
  ) => Promise<readonly Pick<Member, "country">[]>;
  readonly listCountries: (conference: string) => Promise<readonly string[]>;
  readonly findRoll: (conference: string) => Promise<Roll>;
  readonly findVote: (conference: string, id: string) => Promise<Vote | undefined>;
  readonly saveDecision: SaveDecision;
}

interface Asked {
  readonly params: Pick<Request<typeof setStandingRoute>["params"], "conference">;
  readonly command: CommandContext;
}

interface Change {
  /** Whom it is about, each with the place in the request that names it. */
  readonly countries: readonly { readonly country: string; readonly pointer: string }[];
  readonly decide: (roll: Roll) => { readonly after: Roll; readonly fact: RollFact } | undefined;
  /** Whose right to vote may be another after it. */
  readonly standings?: readonly string[];
  readonly reason?: string | undefined;
}

/** So many things happen in one transaction at most, of the hundred writes that it has. */
const MOST_LISTED = 80;

/**
 * Changes the roll as it is now, however many people keep it at once. What it changes about somebody's right to vote is
 * listed on every vote that is open, in the same transaction, and applied to none (C15).
 */
export const changeRoll = async (needs: Needs, asked: Asked, change: Change) => {
  const conference = found(await needs.findConference(asked.params.conference));
  mustNotBeCancelled(conference);
  await mustTakePart(needs, conference, change);
  return again(() => changeOnce(needs, conference, change, asked.command));
};

const changeOnce = async (
  needs: Needs,
  conference: Conference,
  { decide, standings = [], reason }: Change,
  context: CommandContext,
) => {
  const before = await needs.findRoll(conference.id);
  const participants = await needs.listCountries(conference.id);
  const step = decide(before);
  if (step === undefined) return rollAnswer(conference, before, participants);
  const { after, fact } = step;
  const open = standings.length === 0 ? [] : await openVotes(needs, before);
  const votes = open.flatMap((vote) => listedOn(vote, after, standings, context.now) ?? []);
  mustFit(votes, standings);
  const answer = rollAnswer(conference, after, participants);
  const roll = { before, after, facts: [fact], ...(reason !== undefined && { reason }) };
  await needs.saveDecision({ conference: conference.id, roll, votes }, context, answer);
  return answer;
};

const openVotes = async ({ findVote }: Needs, { conference, open }: Roll): Promise<Vote[]> =>
  Promise.all(open.map(async (id) => found(await findVote(conference, id))));

/** One step of the vote, whatever the number of countries. */
const listedOn = (before: Vote, roll: Roll, countries: readonly string[], now: Date) => {
  let after = before;
  const facts: VoteFact[] = [];
  for (const country of countries) {
    const step = listChange(after, standingOf(roll, country), now);
    if (step === undefined) continue;
    after = step.after;
    facts.push(step.fact);
  }
  return facts.length === 0 ? undefined : { before, after, facts };
};

const mustFit = (votes: readonly { readonly facts: readonly VoteFact[] }[], countries: readonly string[]): void => {
  if (votes.flatMap(({ facts }) => facts).length <= MOST_LISTED) return;
  const most = Math.min(50, Math.floor(MOST_LISTED / votes.length));
  throw new Refusal("invalid-request", {
    errors: [
      {
        pointer: "/countries",
        detail: `must be at most ${most} at once while votes are open (${votes.length} are); these are ${countries.length}`,
      },
    ],
  });
};

const mustTakePart = async ({ findMembers }: Needs, { id }: Conference, { countries }: Change): Promise<void> => {
  const members = await findMembers(id, [...new Set(countries.map(({ country }) => country))]);
  const known = new Set(members.map(({ country }) => country));
  const errors = countries
    .filter(({ country }) => !known.has(country))
    .map(({ country, pointer }) => ({ pointer, detail: `${country} is not in the directory of members` }));
  if (errors.length > 0) throw new Refusal("invalid-request", { errors });
};
