import type { VoteCourse } from "#shared/domain/conclusions/bundle/bundle-course.ts";
import { FEWEST_SECRET_BALLOTS } from "#shared/domain/conclusions/bundle/bundle-course.ts";
import type { Hash } from "#shared/domain/conclusions/conclusion-text.ts";
import { shuffled } from "#shared/domain/conclusions/votes/secret-ballot.ts";
import type { HandEntry } from "#shared/domain/conclusions/votes/show-of-hands.ts";
import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";
import type { Cast } from "#shared/domain/conclusions/votes/votes-cast.ts";
import { voterAct } from "./acts.ts";
import { standingAsListed } from "./openings.ts";
import { personName } from "./person-name.ts";

/** How a vote took place; undefined where so few voted in secret that it would tell of single members how. */
export const voteCourse = (vote: Vote, cast: Cast, hash: Hash): VoteCourse | undefined => {
  switch (vote.method) {
    case "recorded":
      return { kind: "ballots", ...duringVote(vote), ballots: ballotsOf(cast, hash) };
    case "roll-call":
    case "show-of-hands":
      return { kind: "hands", ...duringVote(vote), entries: entriesOf(cast, hash) };
    case "secret":
      return secretCourse(vote, cast, hash);
  }
};

const duringVote = ({ presence = [], laterChanges }: Vote) => ({
  presence: once(
    presence.map(({ country, present, at }) => ({ country, present, at })),
    ({ country, present, at }) => `${at} ${country} ${present}`,
  ),
  laterChanges: laterChanges.map(({ at, before, after }) => ({
    ...{ at, ...(before && { before: standingAsListed(before) }), after: standingAsListed(after) },
  })),
});

/** In the order of a key; who came, went and came again at one instant is listed once as having come. */
const once = <T>(list: readonly T[], keyOf: (one: T) => string): T[] =>
  [...new Map(list.map((one) => [keyOf(one), one])).entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => one);

const ballotsOf = ({ ballots = [] }: Cast, hash: Hash) =>
  ballots
    .map(({ country, number, choice, replaces, by, at }) => ({
      ...{ country, number, choice, ...(replaces !== undefined && { replaces }), by: voterAct(by, hash), at },
    }))
    .toSorted((a, b) => (a.country === b.country ? a.number - b.number : a.country < b.country ? -1 : 1));

const entriesOf = ({ entries = [] }: Cast, hash: Hash) =>
  entries
    .map(({ number, by, at, hands }) => ({ number, by: personName(by, hash), at, hands: handsOf(hands) }))
    .toSorted((a, b) => a.number - b.number);

const handsOf = (hands: HandEntry["hands"]) => {
  if (hands.kind === "totals") {
    const { kind, yes, no, abstain } = hands;
    return { kind, yes, no, abstain };
  }
  const positions = hands.positions.map(({ country, choice }) => ({ country, choice }));
  return { kind: hands.kind, positions: positions.toSorted((a, b) => (a.country < b.country ? -1 : 1)) };
};

const secretCourse = (vote: Vote, { participations = [], secretBallots = [] }: Cast, hash: Hash) => {
  if (secretBallots.length < FEWEST_SECRET_BALLOTS) return undefined;
  return {
    ...{ kind: "secret" as const, ...duringVote(vote) },
    participations: participations
      .map(({ country, by }) => ({ country, by: voterAct(by, hash) }))
      .toSorted((a, b) => (a.country < b.country ? -1 : 1)),
    ballots: shuffled(secretBallots).map(({ id, choice }) => ({ id, choice })),
  };
};
