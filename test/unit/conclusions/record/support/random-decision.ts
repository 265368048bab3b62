import type { OpeningOf } from "#shared/domain/conclusions/bundle/bundle-opening.ts";
import type { DecisionFacts } from "#shared/domain/conclusions/bundle/decision-bundle.ts";
import { quorumOf } from "#shared/domain/conclusions/votes/quorum.ts";
import { drawRollCall } from "#shared/domain/conclusions/votes/roll-call.ts";
import { LANGUAGES } from "#shared/domain/language.ts";
import { sha256 } from "../../support/sample-text.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { randomAfterwards } from "./random-afterwards.ts";
import { instant, randomFrozen, randomText, voterOf } from "./random-opening.ts";
import { randomSilence } from "./random-silence.ts";
import { randomVoteCourse } from "./random-vote.ts";

export const WAYS = ["recorded", "roll-call", "show-of-hands", "secret", "silence", "consensus"] as const;
export type Way = (typeof WAYS)[number];

const MINUTE_MS = 60_000;

/** A decision as it may have taken place, with every kind of end. */
export const randomDecision = (way: Way, seed: number): DecisionFacts => {
  const chance = chanceOf(seed);
  const frozen = frozenWithQuorum(chance);
  const about = {
    conference: { id: "honcb-15", languages: [...LANGUAGES] },
    conclusion: "cooperation",
    decision: `decision-${chance.whole(1, 9)}`,
    text: randomText(chance),
  };
  const happened = taken(way, chance, frozen);
  return { ...about, laterWritings: [], ...happened, ...randomAfterwards(chance, { ...about, ...happened }) };
};

/** Enough of those entitled that a quorum is possible. */
const frozenWithQuorum = (chance: Chance): ReturnType<typeof randomFrozen> => {
  for (;;) {
    const frozen = randomFrozen(chance);
    const members = frozen.standings.filter(({ as }) => as === "member").length;
    if (frozen.entitled.length >= 6 && quorumOf("majority", frozen.entitled.length - 1, members).holds) return frozen;
  }
};

const taken = (
  way: Way,
  chance: Chance,
  frozen: ReturnType<typeof randomFrozen>,
): Pick<DecisionFacts, "opening" | "course" | "closedAt"> &
  Partial<Pick<DecisionFacts, "laterWritings" | "firstVote">> => {
  if (way === "silence") return randomSilence(chance, frozen);
  const members = frozen.standings.filter(({ as }) => as === "member").length;
  const isQuorum = (present: readonly string[]) => quorumOf(frozen.rules.quorumToDecide, present.length, members).holds;
  const some = chance.some(frozen.entitled, 0.9);
  const present = isQuorum(some) ? some : frozen.entitled;
  const closedAt = instant(chance.whole(10, 60) * MINUTE_MS);
  if (way === "consensus") {
    const objects = chance.happens(0.4);
    return {
      opening: { mode: "consensus", ...frozen, present },
      course: {
        kind: "consensus",
        objections: objects
          ? [chance.one(present)].map((country) => ({ country, by: voterOf(chance, country), at: closedAt }))
          : [],
        ...(objects ? {} : { gavel: { at: closedAt, by: frozen.by, present } }),
      },
      closedAt,
    };
  }
  const vote = `vote-${chance.hex(6)}`;
  const drawn = { language: chance.one(LANGUAGES), seed: chance.hex(32) };
  const { language, seed, alphabet, order } = drawRollCall(vote, frozen.entitled, drawn, sha256);
  const opening = {
    mode: "vote" as const,
    ...frozen,
    present,
    vote,
    method: way,
    round: frozen.rules.majority === "simple" && chance.happens(0.2) ? (2 as const) : (1 as const),
    ...(way === "roll-call" ? { rollCall: { language, seed, alphabet: [...alphabet], order: [...order] } } : {}),
  };
  const firstVote = opening.round === 2 ? tiedBefore(chance, opening) : undefined;
  return { opening, course: randomVoteCourse(chance, opening, closedAt), closedAt, ...(firstVote && { firstVote }) };
};

/** The show of hands, or the roll call, that was a tie. */
const tiedBefore = (chance: Chance, second: OpeningOf<"vote">): NonNullable<DecisionFacts["firstVote"]> => {
  const { rollCall: _, ...frozen } = second;
  const [at, closedAt] = [instant(-40 * MINUTE_MS), instant(-20 * MINUTE_MS)];
  const half = chance.whole(1, Math.floor(second.present.length / 2));
  const positions = second.present
    .slice(0, 2 * half)
    .map((country, index) => ({ country, choice: index % 2 === 0 ? ("YES" as const) : ("NO" as const) }));
  const hands = chance.happens(0.5)
    ? ({ kind: "by-country", positions } as const)
    : ({ kind: "totals", yes: half, no: half, abstain: 0 } as const);
  const seen = (number: number) => ({ number, by: `clerk-${number}`, at: instant(-25 * MINUTE_MS), hands });
  const [country] = second.entitled;
  const note = { number: 1, intended: "YES" as const, at: instant(chance.whole(-19, 90) * MINUTE_MS) };
  return {
    opening: { ...frozen, at, vote: `first-${second.vote}`, method: "show-of-hands", round: 1 },
    course: { kind: "hands", presence: [], laterChanges: [], entries: structuredClone([seen(1), seen(2)]) },
    closedAt,
    corrections: country && chance.happens(0.5) ? [{ country, by: voterOf(chance, country), ...note }] : [],
  };
};
