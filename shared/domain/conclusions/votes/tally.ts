import { canonicalJson } from "../../canonical-json.ts";
import { Refusal } from "../../refusal.ts";
import type { Hash } from "../conclusion-text.ts";
import { type Count, type Finding, isTied, majorityOf } from "./majority.ts";
import { type Attendance, attendanceOf, quorumOf } from "./quorum.ts";
import { shownCount } from "./secret-ballot.ts";
import type { Position, Question, Vote, VoteMethod } from "./vote.ts";
import { type Cast, handVotes, recordedVotes, secretVotes, type Votes } from "./votes-cast.ts";

export type VoidBecause = "quorum-lost" | "ballots-and-voters-differ";

/** What a vote came to. The same for whoever counts, in whatever order and by whatever clock. */
export interface Tally {
  readonly vote: string;
  readonly question: Question;
  readonly method: VoteMethod;
  readonly round: 1 | 2;
  readonly rulesVersion: number;
  readonly members: number;
  readonly entitled: number;
  readonly attendance: Attendance;
  /** Absent where nothing could be counted, and where so few secret ballots were cast that numbers would tell. */
  readonly count?: Count;
  /** Members entitled that cast no ballot, in the room or not: with the count they are all that are entitled. */
  readonly notVoting?: number;
  readonly positions?: readonly Position[];
  readonly setAside: Votes["setAside"];
  /** As many in favour as against, under a rule that asks for more in favour. */
  readonly tied: boolean;
  /** VOID: nothing was decided; the vote is redone. */
  readonly outcome: "ADOPTED" | "NOT_ADOPTED" | "VOID";
  readonly voidBecause?: VoidBecause;
  /** One sentence with every integer that the outcome comes from. */
  readonly arithmetic: string;
}

/** Counts a vote that is closed; until then nobody learns how it stands (rules.md 2.3-V). */
export const tallyOf = (vote: Vote, cast: Cast): Tally => {
  const { electorate, rules } = vote;
  const { attendance, ...quorum } = quorumThrough(vote);
  const { count, positions, setAside, differ } = votesOf(vote, cast, quorum.holds);
  const voidBecause = quorum.holds ? differ && "ballots-and-voters-differ" : "quorum-lost";
  const majority = count && majorityOf(rules.majority, count, electorate.members);
  const outcome = voidBecause !== undefined ? "VOID" : majority?.holds ? "ADOPTED" : "NOT_ADOPTED";
  const shown = count && vote.method === "secret" ? shownCount(count) : count;
  const entitled = electorate.entitled.length;
  const notVoting = count && entitled - count.yes - count.no - count.abstain;
  return {
    vote: vote.id,
    question: vote.question,
    method: vote.method,
    round: vote.round,
    rulesVersion: vote.rulesVersion,
    members: electorate.members,
    entitled,
    attendance,
    ...(shown && { count: shown }),
    ...(notVoting !== undefined && { notVoting }),
    ...(positions && { positions }),
    setAside,
    tied: voidBecause === undefined && count !== undefined && isTied(rules.majority, count),
    outcome,
    ...(voidBecause && { voidBecause }),
    arithmetic: `${OUTCOME[outcome]}: ${[
      ...inWords(shown, notVoting, entitled),
      ...(shown && majority && outcome !== "VOID" ? [majority.arithmetic] : []),
      ...(differ ? [`${differ.ballots} ballots of ${differ.voters} members that voted`] : []),
      quorum.arithmetic,
    ].join("; ")}.`,
  };
};

/** Whether enough members were there all the time that a vote was open (rules.md 2.3-V: lost, the vote is void). */
export const quorumThrough = (vote: Vote): Finding & { attendance: Attendance } => {
  const { closedAt, openedAt, electorate, rules, presentAtOpening, presence = [] } = vote;
  if (vote.state !== "CLOSED" || closedAt === undefined) throw new Refusal("vote-open");
  const attendance = attendanceOf(electorate, presentAtOpening, presence, { openedAt, closedAt });
  return { attendance, ...quorumOf(rules.quorumToDecide, attendance.lowest, electorate.members) };
};

/** The name of a tally: the hash of its canonical JSON. */
export const tallyHash = (tally: Tally, hash: Hash): string => hash(canonicalJson(tally));

const inWords = (shown: Count | undefined, notVoting: number | undefined, entitled: number): string[] => {
  if (notVoting === undefined) return [];
  if (shown === undefined) return ["too few voted in secret for numbers to be shown"];
  const { yes, no, abstain } = shown;
  return [`${yes} in favour, ${no} against, ${abstain} abstaining, ${notVoting} not voting, of ${entitled} entitled`];
};

const OUTCOME: Record<Tally["outcome"], string> = { ADOPTED: "Adopted", NOT_ADOPTED: "Not adopted", VOID: "Void" };

/** One engine counts whatever the method; of a vote that is void anyway, nobody need agree on the hands. */
const votesOf = (vote: Vote, cast: Cast, isQuorate: boolean): Votes => {
  switch (vote.method) {
    case "recorded":
      return recordedVotes(vote, cast);
    case "secret":
      return secretVotes(vote, cast);
    case "roll-call":
    case "show-of-hands":
      return isQuorate ? handVotes(vote, cast) : { setAside: [] };
  }
};
