import type { DecisionChange } from "#shared/contracts/kept-decision.ts";
import type { VoteCorrection } from "#shared/domain/conclusions/votes/vote-correction.ts";
import { itemKey } from "./item-keys.ts";
import { NOTHING, type Part, putOnce } from "./part.ts";
import { readPartition, stripped } from "./read.ts";

/** How members had intended to vote, by country and in the order in which each had it noted; of one, where it is named. */
export const readCorrections =
  (conferenceTable: string) =>
  async (conference: string, vote: string, country?: string): Promise<VoteCorrection[]> => {
    const { pk } = itemKey.vote(conference, vote);
    const prefix = country === undefined ? "CORRECTION#" : `CORRECTION#${country}#`;
    return (await readPartition(conferenceTable, pk, prefix)).map(
      (item) => stripped(item) as unknown as VoteCorrection,
    );
  };

export const correctionPart = (TableName: string, { conference, correction }: DecisionChange): Part => {
  if (correction === undefined) return NOTHING;
  const { note, fact } = correction;
  const { vote, country, number } = note;
  return {
    writes: [putOnce(TableName, { ...itemKey.correction(conference, vote, country, number), ...note })],
    happenings: [{ conference, entity: `vote/${vote}`, fact }],
  };
};
