import { rejectTiedRoute, reopenRoute, secondVoteRoute } from "#shared/contracts/decisions.ts";
import { correctVoteRoute, readOwnVoteRoute } from "#shared/contracts/decisions-delegation.ts";
import { type Endpoint, endpoint } from "#shared/contracts/request.ts";
import * as roll from "#shared/contracts/roll.ts";
import * as votes from "#shared/contracts/votes.ts";
import { closeVoteByChair } from "./close-vote.ts";
import { correctVoteOf } from "./correct-vote.ts";
import { enterHandsOf } from "./enter-hands.ts";
import { readRoll, setCredentialsOf, setStandingOf, takePresenceOf } from "./keep-roll.ts";
import type { voteNeeds } from "./needs.ts";
import { readOwnVote } from "./own-vote.ts";
import { putToVote } from "./put-to-vote.ts";
import { listVotes, readVote } from "./read-votes.ts";
import { rejectTied } from "./reject-tied.ts";
import { reopen } from "./reopen.ts";
import { voteAgain } from "./vote-again.ts";

/** Who may vote and who is there, and how votes are conducted; ballots are cast elsewhere. */
export const voteEndpoints = (needs: ReturnType<typeof voteNeeds>): readonly Endpoint[] => [
  endpoint(roll.readRollRoute, readRoll(needs)),
  endpoint(roll.setStandingRoute, setStandingOf(needs)),
  endpoint(roll.setCredentialsRoute, setCredentialsOf(needs)),
  endpoint(roll.takePresenceRoute, takePresenceOf(needs)),
  endpoint(votes.openVoteRoute, putToVote(needs)),
  endpoint(votes.listVotesRoute, listVotes(needs)),
  endpoint(votes.readVoteRoute, readVote(needs)),
  endpoint(votes.closeVoteRoute, closeVoteByChair(needs)),
  endpoint(votes.enterHandsRoute, enterHandsOf(needs)),
  endpoint(secondVoteRoute, voteAgain(needs)),
  endpoint(rejectTiedRoute, rejectTied(needs)),
  endpoint(reopenRoute, reopen(needs)),
  endpoint(readOwnVoteRoute, readOwnVote(needs)),
  endpoint(correctVoteRoute, correctVoteOf(needs)),
];
