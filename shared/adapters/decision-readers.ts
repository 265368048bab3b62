import { allDecisionReaders, type DecisionReadersWanted } from "#shared/domain/conclusions/all-decision-readers.ts";
import type { DecisionReader } from "#shared/domain/conclusions/decision-readers.ts";
import { memberFiles } from "./audience-store.ts";

/** All who are told of decisions. From lists that may lag by a moment; who reads is asked again when a mail is sent. */
export const findDecisionReaders =
  (conferenceTable: string) =>
  (conference: string, at: Date, wanted?: DecisionReadersWanted): Promise<DecisionReader[]> =>
    allDecisionReaders((id, query) => memberFiles(conferenceTable, id, query), conference, at, wanted);
