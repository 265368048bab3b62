import type { openDecisionRoute } from "#shared/contracts/decisions.ts";
import type { DecisionChange } from "#shared/contracts/kept-decision.ts";
import type { Request } from "#shared/contracts/request.ts";
import type { Opening } from "#shared/domain/conclusions/bundle/bundle-opening.ts";
import type { Conclusion, Decision } from "#shared/domain/conclusions/conclusion.ts";
import type { ConclusionText } from "#shared/domain/conclusions/conclusion-text.ts";
import { askConsensus } from "#shared/domain/conclusions/votes/consensus.ts";
import { standingsOf } from "#shared/domain/conclusions/votes/roll.ts";
import type { Conference } from "#shared/domain/conference.ts";
import { instantOf } from "#shared/domain/local-time.ts";
import { openingOfConsensus, openingOfSilence, openingOfVote } from "../record/openings.ts";
import { type OpeningVote, openingVote, type Needs as VoteNeeds } from "../votes/open-vote.ts";
import { openSilence } from "./open-silence.ts";
import { rollStays } from "./roll-stays.ts";
import { silenceDate } from "./silence-date.ts";

export interface Needs extends VoteNeeds {
  /** Countries of those that were invited. */
  readonly listInvited: (conference: string) => Promise<readonly string[]>;
}

export interface Asked {
  readonly body: Request<typeof openDecisionRoute>["body"];
  readonly by: { readonly as: "chair"; readonly person: string };
  readonly conference: Conference;
  /** As it is with the decision open. */
  readonly conclusion: Conclusion;
  readonly decision: Decision;
  readonly text: ConclusionText;
  readonly now: Date;
}

/** What begins with a decision: who may answer, until when, and how. */
export interface Question {
  readonly roll: NonNullable<DecisionChange["roll"]>;
  readonly opening: Opening;
  readonly consensus?: Required<Pick<NonNullable<DecisionChange["consensus"]>, "after" | "facts">>;
  readonly silence?: NonNullable<DecisionChange["silence"]>;
  readonly vote?: OpeningVote["vote"];
  readonly keyDate?: DecisionChange["keyDate"];
}

/** Who is entitled is frozen with the question, from the roll that stands while it is put. */
export const putQuestion = async (needs: Needs, asked: Asked): Promise<Question> => {
  const { body, by, conference, conclusion, decision, text, now } = asked;
  const [roll, participants] = await Promise.all([needs.findRoll(conference.id), needs.listCountries(conference.id)]);
  const standings = standingsOf(roll, participants);
  const put = { conference, decision, by: by.person, hash: needs.hash };
  switch (body.mode) {
    case "consensus": {
      const { rulesVersion, rulesOfProcedure } = conference;
      const named = { conference: conference.id, decision: decision.id, textHash: decision.textHash };
      const { after, fact } = askConsensus(named, { by, rulesVersion, rulesOfProcedure, standings }, now);
      const opening = openingOfConsensus(after, { ...put, present: Object.keys(roll.present) });
      return { roll: rollStays(roll), opening, consensus: { after, facts: [fact] } };
    }
    case "silence": {
      const invited = await needs.listInvited(conference.id);
      const expiry = instantOf(body.expiry, conference.zone);
      const silence = openSilence(conclusion, expiry, { by, conference, roll, standings, invited }, now);
      const date = silenceDate(conclusion, text, { decision: decision.id, expiry: body.expiry });
      const opening = openingOfSilence(silence.after, { ...put, standings });
      return { roll: rollStays(roll), opening, silence, keyDate: { set: date } };
    }
    case "vote": {
      const { method, alphabet, closesAt } = body;
      const question = {
        decision: decision.id,
        what: "conclusion",
        id: conclusion.id,
        hash: decision.textHash,
      } as const;
      const wish = { conference, question, method, alphabet, closesAt, by, earlier: [] };
      const opened = await openingVote(needs, wish, now);
      return { opening: openingOfVote(opened.vote.after, put), ...opened };
    }
  }
};
