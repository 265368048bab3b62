import type { DecisionChange } from "#shared/contracts/kept-decision.ts";
import type { HandEntry } from "#shared/domain/conclusions/votes/show-of-hands.ts";
import { gateIsOpen } from "./gates.ts";
import { itemKey } from "./item-keys.ts";
import { NOTHING, type Part, putOnce } from "./part.ts";
import { readPartition, stripped } from "./read.ts";

/** What people entered as the hands of a vote, in the order of their entries. */
export const readHands =
  (conferenceTable: string) =>
  async (conference: string, vote: string): Promise<HandEntry[]> => {
    const items = await readPartition(conferenceTable, itemKey.hands(conference, vote, 1).pk, "HANDS#");
    return items.map((item) => stripped(item) as unknown as HandEntry);
  };

/** Two people enter hands, seldom at one instant: any one gate will do. */
const ENTRY_GATE = 0;

/** Entries pass by a gate as ballots do: none is added to a vote that is closed. */
export const handsPart = (TableName: string, { conference, hands }: DecisionChange): Part => {
  if (hands === undefined) return NOTHING;
  const { entry, fact } = hands;
  const { vote, number } = entry;
  return {
    writes: [
      gateIsOpen(TableName, conference, vote, ENTRY_GATE),
      putOnce(TableName, { ...itemKey.hands(conference, vote, number), ...entry }),
    ],
    happenings: [{ conference, entity: `vote/${vote}`, fact }],
  };
};
