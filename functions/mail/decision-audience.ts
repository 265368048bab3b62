import type { EventRecord } from "#shared/contracts/record.ts";
import type { DecisionReadersWanted } from "#shared/domain/conclusions/all-decision-readers.ts";
import type { Amendment } from "#shared/domain/conclusions/amendments/amendment.ts";
import type { DecisionReader } from "#shared/domain/conclusions/decision-readers.ts";
import { everybody, type Silence } from "#shared/domain/conclusions/silence/silence.ts";
import type { Vote } from "#shared/domain/conclusions/votes/vote.ts";
import type { Audience } from "#shared/mail/mail-audience.ts";
import type { MailFact } from "#shared/mail/mail-fact.ts";
import { countryOf } from "#shared/mail/mail-planner.ts";

export interface Needs {
  /** All who are told of decisions: of some countries, or of all that were invited. */
  readonly findDecisionReaders: (
    conference: string,
    at: Date,
    wanted?: DecisionReadersWanted,
  ) => Promise<readonly DecisionReader[]>;
  readonly findAmendment: (conference: string, conclusion: string, id: string) => Promise<Amendment | undefined>;
  readonly findSilence: (conference: string, decision: string) => Promise<Silence | undefined>;
  readonly findVote: (conference: string, vote: string) => Promise<Vote | undefined>;
  /** The countries of which there is a ballot. */
  readonly findVoted: (conference: string, vote: string) => Promise<readonly string[]>;
}

type Told = Omit<EventRecord, "fact">;

/** Methods by which members cast their ballots from where they are; in the others they are in the room. */
const FROM_AFAR: readonly Vote["method"][] = ["recorded", "secret"];

/** Who is told of amendments, votes, silences and decisions; undefined for facts that are about something else. */
export const decisionAudience = async (needs: Needs, record: Told, fact: MailFact): Promise<Audience | undefined> => {
  const { conference } = record;
  const at = new Date(record.at);
  const deciders = async (countries: readonly string[], also: readonly string[] = []) =>
    countries.length === 0 ? [] : needs.findDecisionReaders(conference, at, { countries, also });

  switch (fact.type) {
    case "ActingHeadDesignated":
    case "DesignationEnded":
    case "LinkOpenedElsewhere":
      return { deciders: await deciders([countryOf(record)], [fact.delegate]) };
    case "CodeLocked":
      return { deciders: await deciders([countryOf(record)], fact.holder === "delegate" ? [fact.contact] : []) };

    case "AmendmentTabled":
    case "AmendmentSupported":
    case "AmendmentSupportEnded":
    case "AmendmentTakenOver":
    case "SilenceBroken":
    case "ObjectionAdded":
    case "StatementLogged":
    case "ConsensusObjected":
    case "StatementAttached":
    case "StatementWithdrawn":
      return { deciders: await deciders([fact.country]) };
    case "AmendmentWithdrawn":
    case "AmendmentMerged":
    case "AmendmentRebased": {
      const { actor } = record;
      // Where nobody of a delegation did it, there is nobody to confirm it to.
      return { deciders: await deciders(actor.kind === "delegate" ? [actor.country] : []) };
    }
    case "AmendmentAdmitted":
    case "AmendmentRuledOut":
    case "AmendmentAccepted":
    case "AmendmentDecided":
    case "AmendmentLapsed": {
      const amendment = await needs.findAmendment(conference, fact.conclusion, fact.amendment);
      if (amendment === undefined) return {};
      return { amendment, deciders: await deciders([amendment.country, ...amendment.coSponsors]) };
    }

    case "SilenceOpened":
    case "SilenceExtended":
    case "SilenceAdoptedAdReferendum": {
      const silence = await needs.findSilence(conference, fact.silence);
      return silence ? { silence, deciders: await deciders(everybody(silence)) } : {};
    }
    case "UnprovenActedOn": {
      if (fact.act !== "send-again") return {};
      const silence = await needs.findSilence(conference, fact.silence);
      return silence ? { silence, deciders: await deciders([fact.country]) } : {};
    }
    case "NoticeFailed":
    case "SilenceAdopted":
    case "SilenceNotServed":
      return {};

    case "BallotCast":
    case "SecretBallotCast":
    case "VoteCorrected": {
      const [vote, people] = await Promise.all([needs.findVote(conference, fact.vote), deciders([fact.country])]);
      return { ...(vote && { vote }), deciders: people };
    }
    case "VoteOpened": {
      if (!FROM_AFAR.includes(fact.method)) return {};
      const vote = await needs.findVote(conference, fact.vote);
      return vote ? { vote, deciders: await deciders(vote.electorate.entitled) } : {};
    }
    case "BallotClosingNear": {
      const [vote, voted] = await Promise.all([
        needs.findVote(conference, fact.vote),
        needs.findVoted(conference, fact.vote),
      ]);
      if (vote === undefined || !FROM_AFAR.includes(vote.method)) return {};
      return { vote, deciders: await deciders(vote.electorate.entitled.filter((one) => !voted.includes(one))) };
    }
    case "DecisionSealed": {
      // Whoever was told that it began is told what came of it, invited or not.
      const silence = fact.mode === "silence" ? await needs.findSilence(conference, fact.decision) : undefined;
      const countries = silence && everybody(silence);
      const wanted = countries ? { countries, andInvited: true as const } : {};
      return { deciders: await needs.findDecisionReaders(conference, at, wanted) };
    }
    default:
      return undefined;
  }
};
