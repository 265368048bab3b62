import type { HistoryRecord } from "./history-record.ts";
import type { Reader, Readers } from "./readers-on-file.ts";
import { sponsorsThen } from "./sponsors-then.ts";
import { toldOfDecisions } from "./told-of-decisions.ts";

interface Mail {
  readonly kind: string;
  readonly reader: Reader;
}

/** What is mailed of texts, amendments, votes, silences and decisions, for each record of the history. */
export const decisionMailsFor = (history: readonly HistoryRecord[], readers: Readers) => {
  const told = toldOfDecisions(history, readers);
  const sponsors = sponsorsThen(history);
  const each = (kind: string, all: readonly Reader[]): Mail[] => all.map((reader) => ({ kind, reader }));

  return ({ entity, at, actor, fact }: HistoryRecord): Mail[] => {
    const own = entity.slice(entity.indexOf("/") + 1);
    const doer = () => told.of(String(fact.country), at);

    switch (fact.type) {
      case "ActingHeadDesignated":
      case "DesignationEnded":
        return each("acting-head", told.of(own, at, String(fact.delegate)));
      case "LinkOpenedElsewhere":
        return each("link-alert", told.of(own, at, String(fact.delegate)));

      case "ConclusionCirculated":
        return each("circulation", told.ofTexts(at));
      case "AmendmentsOpened":
        return each("amendments-open", told.ofTexts(at));

      case "AmendmentTabled":
      case "AmendmentSupported":
      case "AmendmentSupportEnded":
      case "AmendmentTakenOver":
      case "BallotCast":
      case "StatementAttached":
      case "ConsensusObjected":
        return each("act-receipt", doer());
      case "AmendmentWithdrawn":
        return each("act-receipt", told.of(String(actor?.country), at));
      case "AmendmentAdmitted":
      case "AmendmentAccepted":
      case "AmendmentDecided":
      case "AmendmentLapsed":
        return each(
          "amendment-outcome",
          sponsors(entity, at).flatMap((country) => told.of(country, at)),
        );

      case "VoteOpened":
        return fact.method === "recorded" ? each("ballot-open", told.ofVoters(at)) : [];
      case "SilenceOpened":
        return each("silence-opened", told.ofEverybody(at));
      case "NoticeFailed":
      case "SilenceAdopted":
        return each("silence-office", [readers.secretariat]);
      case "DecisionSealed":
        return each("decision-result", told.ofEverybody(at));
      default:
        return [];
    }
  };
};
