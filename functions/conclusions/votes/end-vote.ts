import type { CommandContext } from "#shared/contracts/command.ts";
import type { DecisionChange, SaveDecision } from "#shared/contracts/kept-decision.ts";
import type { Hash } from "#shared/domain/conclusions/conclusion-text.ts";
import { type Tally, tallyHash, tallyOf } from "#shared/domain/conclusions/votes/tally.ts";
import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";
import { found } from "#shared/domain/found.ts";
import { again } from "../again.ts";
import { circumstancesOn, type Needs as FloorNeeds, readFloor, textStays } from "../amendments/floor.ts";
import { amendmentResult } from "../amendments/record-result.ts";
import { type Counted, type Needs as DecideNeeds, decideByVote } from "./decide-by-vote.ts";

export interface Needs extends FloorNeeds, DecideNeeds {
  readonly findVote: (conference: string, id: string) => Promise<Vote | undefined>;
  readonly findTally: (conference: string, vote: string) => Promise<Tally | undefined>;
  readonly saveDecision: SaveDecision;
  readonly hash: Hash;
}

export interface Ended {
  readonly vote: Vote;
  readonly tally: Tally;
}

/**
 * Counts a vote that is closed, with all that follows from it, in one transaction. Whoever counts later, or again after
 * a crash, finds the tally that was kept first; and all count the same ballots, since no more come in.
 */
export const endVote =
  (needs: Needs) =>
  (conference: string, id: string, { idempotency: _, ...context }: CommandContext): Promise<Ended> =>
    again(async () => {
      const vote = found(await needs.findVote(conference, id));
      const kept = await needs.findTally(conference, id);
      if (kept) return { vote, tally: kept };
      const cast = await needs.readCast(vote);
      const tally = tallyOf(vote, cast);
      const counted: Vote = { ...vote, version: vote.version + 1 };
      const change = await changeBy(needs, { vote, cast, tally }, context);
      await needs.saveDecision(
        {
          conference,
          ...change,
          votes: [{ before: vote, after: counted, facts: [talliedIn(tally, needs.hash)] }],
          tally,
        },
        context,
      );
      return { vote: counted, tally };
    });

const talliedIn = (tally: Tally, hash: Hash) => {
  const { vote, outcome, tied } = tally;
  return { type: "VoteTallied", vote, tallyHash: tallyHash(tally, hash), outcome, tied } as const;
};

/** After a first tie nothing is decided yet: the chair has it voted on again, or lets it be rejected. */
export const isUnsettled = ({ tied, round }: Pick<Tally, "tied" | "round">): boolean => tied && round === 1;

const changeBy = async (
  needs: Needs,
  counted: Counted,
  context: CommandContext,
): Promise<Partial<Omit<DecisionChange, "conference" | "votes" | "tally">>> => {
  const { vote, tally } = counted;
  if (isUnsettled(tally)) return {};
  switch (vote.question.what) {
    case "conclusion":
      return decided(needs, counted, context.now);
    case "amendment":
      return tally.outcome === "VOID" ? {} : amendmentBy(needs, counted, context);
    case "procedure":
      return {};
  }
};

const decided = async (needs: Needs, counted: Counted, now: Date) => {
  const { shown: _, ...ended } = await decideByVote(needs, counted, now);
  return ended;
};

/**
 * Where the amendment has lapsed meanwhile, or the text was withdrawn, the count stands and nothing comes of it. What
 * should have lapsed by other decisions follows with whoever touches the text next.
 */
const amendmentBy = async (needs: Needs, { vote, tally }: Counted, { now }: CommandContext) => {
  const { conference, question } = vote;
  const [conclusion = ""] = question.decision.split(".");
  const floor = await readFloor(needs, { conference, conclusion });
  const isOpen = floor.amendments.some(({ id, state }) => id === question.id && state === "OPEN");
  if (!isOpen || floor.kept.conclusion.state !== "AMENDMENTS_CLOSED") return {};
  const result = amendmentResult(
    {
      ...floor,
      ...{ amendment: question.id, decision: vote.id, carried: tally.outcome === "ADOPTED", by: { as: "rules" } },
    },
    circumstancesOn(floor, needs.hash, now),
  );
  const { conclusionStays } = textStays(floor);
  return { conclusionStays, ...result };
};
