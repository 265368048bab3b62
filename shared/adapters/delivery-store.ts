import type { Delivery } from "#shared/contracts/delivery.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { commit, type Tables } from "./commit.ts";
import { laneWrite } from "./lane-store.ts";
import { stepUpdate } from "./mail-ledger.ts";
import { suppressionWrite } from "./suppression-store.ts";
import type { Write } from "./transact.ts";

/** Writes what follows from an event of SES in one transaction; false when any of it changed since it was read. */
export const saveDelivery =
  (tables: Tables) =>
  async (delivery: Delivery, now: Date): Promise<boolean> => {
    const { event, entry, suppression, lane, happenings } = delivery;
    const { conferenceTable: table } = tables;
    try {
      await commit(
        tables,
        { actor: { kind: "system", id: "mail" }, requestId: event.messageId, now },
        {
          writes: [
            feedbackWrite(table, delivery),
            ...(suppression ? [suppressionWrite(table, suppression.before, suppression.after)] : []),
            ...(lane ? [laneWrite(table, lane.before, lane.after)] : []),
          ],
          happenings: happenings.map((happening) => ({ conference: entry.conference, ...happening })),
        },
      );
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return false;
    }
  };

/** Two events may add to the same state: what was heard before is part of the condition. */
const feedbackWrite = (TableName: string, { entry, step }: Delivery): Write => {
  const update = stepUpdate(TableName, entry, step);
  const heard = entry.effects ? "effects = :heard" : "attribute_not_exists(effects)";
  return {
    write: {
      Update: {
        ...update,
        ConditionExpression: `${update.ConditionExpression} AND ${heard}`,
        ExpressionAttributeValues: {
          ...update.ExpressionAttributeValues,
          ...(entry.effects && { ":heard": entry.effects }),
        },
      },
    },
    onConflict: () => new Refusal("try-again"),
  };
};
