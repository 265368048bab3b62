import type { DecisionChange } from "#shared/contracts/kept-decision.ts";
import { emptyRoll, type Roll } from "#shared/domain/conclusions/votes/roll.ts";
import { itemKey } from "./item-keys.ts";
import { NOTHING, type Part, putInVersion } from "./part.ts";
import { readItem, stripped } from "./read.ts";

/** The roll as it is now; an empty one of version 0 before anybody wrote into it. */
export const findRoll =
  (conferenceTable: string) =>
  async (conference: string): Promise<Roll> => {
    const item = await readItem(conferenceTable, itemKey.roll(conference));
    return item ? (stripped(item) as unknown as Roll) : emptyRoll(conference);
  };

export const rollPart = (TableName: string, { roll }: DecisionChange): Part => {
  if (roll === undefined) return NOTHING;
  const { before, after, facts, reason } = roll;
  const { conference } = after;
  const known = before.version === 0 ? undefined : before;
  return {
    writes: [putInVersion(TableName, { ...itemKey.roll(conference), ...after }, known)],
    happenings: facts.map((fact) => ({
      ...{ conference, entity: "roll/plenary" as const, fact, after },
      ...(known && { before: known }),
      ...(reason !== undefined && { reason }),
    })),
  };
};
