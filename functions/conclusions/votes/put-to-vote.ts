import type { DecisionChange, SaveDecision } from "#shared/contracts/kept-decision.ts";
import type { Request, UseCase } from "#shared/contracts/request.ts";
import type { openVoteRoute } from "#shared/contracts/votes.ts";
import { canonicalJson } from "#shared/domain/canonical-json.ts";
import type { Conclusion } from "#shared/domain/conclusions/conclusion.ts";
import type { Question, Vote } from "#shared/domain/conclusions/votes/vote.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { found, mustBeAnnounced } from "#shared/domain/found.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { actingAs } from "../acting-as.ts";
import { again } from "../again.ts";
import { circumstancesOn, type Needs as FloorNeeds, settleAmendments, textStays } from "../amendments/floor.ts";
import { amendmentPutting } from "../amendments/record-result.ts";
import { type Needs as EarlierNeeds, earlierVotes } from "./earlier-votes.ts";
import { type Needs as OpeningNeeds, openingVote } from "./open-vote.ts";
import { voteAnswer } from "./vote-view.ts";

export interface Needs extends FloorNeeds, EarlierNeeds, OpeningNeeds {
  readonly findConference: (id: string) => Promise<Conference | undefined>;
  readonly saveDecision: SaveDecision;
}

type Opening = Request<typeof openVoteRoute>;
type On<O extends Opening["body"]["on"]> = Extract<Opening["body"], { on: O }>;

interface Put {
  readonly conference: Conference;
  readonly question: Question;
  readonly majority?: Vote["rules"]["majority"];
  /** What else is kept with the opening. */
  readonly change?: Partial<DecisionChange>;
}

/** Opens a vote on an amendment or on a question of procedure; those on texts come with their decisions. */
export const putToVote =
  (needs: Needs): UseCase<typeof openVoteRoute> =>
  (request) =>
    again(async () => {
      const { body, caller, command } = request;
      const { conference, question, majority, change } =
        body.on === "amendment" ? await onAmendment(needs, request, body) : await onProcedure(needs, request, body);
      const { method, alphabet, closesAt } = body;
      const earlier = (await earlierVotes(needs, conference.id, question.decision)).map(({ tally }) => tally);
      const by = actingAs(caller, "chair");
      const { vote, roll } = await openingVote(
        needs,
        { conference, question, method, alphabet, closesAt, by, earlier, ...(majority && { majority }) },
        command.now,
      );
      const answer = {
        ...voteAnswer({ vote: vote.after }, needs.hash),
        location: `/conferences/${conference.id}/votes/${vote.after.id}`,
      };
      await needs.saveDecision({ conference: conference.id, ...change, votes: [vote], roll }, command, answer);
      return answer;
    });

/** The amendment is put with it: from now on it cannot be withdrawn, nor others put out of their turn. */
const onAmendment = async (
  needs: Needs,
  { params, caller, command }: Opening,
  { conclusion, amendment }: On<"amendment">,
): Promise<Put> => {
  const floor = await settleAmendments(needs, { conference: params.conference, conclusion }, command);
  mustBeAnnounced(floor.conference);
  const { base, change, wording } = found(floor.amendments.find(({ id }) => id === amendment));
  const putting = amendmentPutting(
    { ...floor, amendment, by: actingAs(caller, "chair") },
    circumstancesOn(floor, needs.hash, command.now),
  );
  const hash = needs.hash(canonicalJson({ base, change, ...(wording !== undefined && { wording }) }));
  return {
    conference: floor.conference,
    question: { decision: `${conclusion}.${amendment}`, what: "amendment", id: amendment, hash },
    change: { ...textStays(floor), ...putting },
  };
};

const DECIDED: readonly Conclusion["state"][] = ["ADOPTED", "NOT_ADOPTED", "EDITING"];

/**
 * To reopen what was decided, or to put a text before all languages were out long enough, takes two thirds, whatever the
 * rules of procedure ask for otherwise (rules.md 2.3, rule 5 and languages).
 */
const onProcedure = async (
  needs: Needs,
  { params }: Opening,
  { id, question: words, reopens, waivesHoursOf }: On<"procedure">,
): Promise<Put> => {
  const conference = found(await needs.findConference(params.conference));
  mustBeAnnounced(conference);
  const question: Question = { decision: `procedure.${id}`, what: "procedure", id: words, hash: needs.hash(words) };
  if (waivesHoursOf !== undefined) {
    if (reopens !== undefined)
      throw new Refusal("invalid-request", {
        errors: [{ pointer: "/waivesHoursOf", detail: "must not stand beside reopens: one question at a time" }],
      });
    found(await needs.findConclusion(conference.id, waivesHoursOf));
    return { conference, question: { ...question, waivesHoursOf }, majority: "two-thirds" };
  }
  if (reopens === undefined) return { conference, question };
  const { conclusion } = found(await needs.findConclusion(conference.id, reopens));
  const { state, version } = conclusion;
  if (!DECIDED.includes(state))
    throw new Refusal("conclusion-state", {
      detail: `The conclusion is ${state}; this needs ${DECIDED.join(" or ")}.`,
      extra: { state },
    });
  return {
    conference,
    question: { ...question, reopens },
    majority: "two-thirds",
    change: { conclusionStays: { id: reopens, version } },
  };
};
