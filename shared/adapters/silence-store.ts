import type { DecisionChange } from "#shared/contracts/kept-decision.ts";
import { dueOf, type Silence } from "#shared/domain/conclusions/silence/silence.ts";
import { dueKey, itemKey } from "./item-keys.ts";
import { type Part, putInVersion, putOnce } from "./part.ts";
import { readItem, stripped } from "./read.ts";

/** The silence of a decision as it is now, or undefined. */
export const findSilence =
  (conferenceTable: string) =>
  async (conference: string, decision: string): Promise<Silence | undefined> => {
    const item = await readItem(conferenceTable, itemKey.silence(conference, decision));
    return item && (stripped(item) as unknown as Silence);
  };

/** A silence is looked at again when its time is over. */
export const silencePart = (TableName: string, { conference, silence, writing }: DecisionChange): Part => {
  const { before, after, facts = [], reason } = silence ?? {};
  const due = after && dueOf(after);
  return {
    writes: [
      ...(after
        ? [
            putInVersion(
              TableName,
              {
                ...itemKey.silence(conference, after.id),
                ...after,
                ...(due !== undefined && dueKey("decision", `${conference}/${after.id}`, due)),
              },
              before,
            ),
          ]
        : []),
      ...(writing
        ? [putOnce(TableName, { ...itemKey.writing(conference, writing.decision, writing.id), ...writing })]
        : []),
    ],
    happenings: facts.map((fact) => ({
      ...{ conference, entity: `decision/${fact.silence}` as const, fact },
      ...(before && { before }),
      ...(after && { after }),
      ...(reason !== undefined && { reason }),
    })),
  };
};
