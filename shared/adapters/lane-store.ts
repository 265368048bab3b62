import type { CommandContext } from "#shared/contracts/command.ts";
import { type BulkLane, openLane, releasedLane } from "#shared/domain/mail-lane.ts";
import { Refusal } from "#shared/domain/refusal.ts";
import { commit, type Tables } from "./commit.ts";
import { dueKey, itemKey } from "./item-keys.ts";
import { readItem, stripped } from "./read.ts";
import type { Write } from "./transact.ts";

/** The bulk lane of a conference; one in which nothing was counted yet is open. */
export const findLane =
  (conferenceTable: string) =>
  async (conference: string): Promise<BulkLane> => {
    const item = await readItem(conferenceTable, itemKey.lane(conference, "bulk"));
    return item ? (stripped(item) as unknown as BulkLane) : openLane(conference);
  };

/** The lane as it is after this, if nothing was counted in it meanwhile. What is due about it stays due. */
export const laneWrite = (
  TableName: string,
  before: BulkLane,
  { why, ...after }: BulkLane,
  due: object = {},
): Write => {
  const set = Object.entries({ ...after, ...(why && { why }), ...due });
  return {
    write: {
      Update: {
        TableName,
        Key: itemKey.lane(after.conference, "bulk"),
        UpdateExpression: `SET ${set.map((_, at) => `#f${at} = :f${at}`).join(", ")}${why ? "" : " REMOVE #why"}`,
        ConditionExpression: before.version > 0 ? "#version = :read" : "attribute_not_exists(pk)",
        ExpressionAttributeNames: {
          ...(before.version > 0 && { "#version": "version" }),
          ...(!why && { "#why": "why" }),
          ...Object.fromEntries(set.map(([name], at) => [`#f${at}`, name])),
        },
        ExpressionAttributeValues: {
          ...(before.version > 0 && { ":read": before.version }),
          ...Object.fromEntries(set.map(([, value], at) => [`:f${at}`, value])),
        },
      },
    },
    onConflict: () => new Refusal("try-again"),
  };
};

/** Opens the lane, and has the sweeper send on what is held in it. Conflicts with a count under way: "try-again". */
export const releaseLane =
  (tables: Tables) =>
  async (
    before: BulkLane,
    context: CommandContext,
    { reason, answer }: { reason?: string; answer?: (after: BulkLane) => unknown } = {},
  ): Promise<BulkLane> => {
    const after = releasedLane(before);
    const due = dueKey("lane", after.conference, context.now.getTime());
    await commit(tables, context, {
      writes: [laneWrite(tables.conferenceTable, before, after, due)],
      happenings: [
        {
          ...{ conference: after.conference, entity: "lane/bulk", fact: { type: "LaneReleased", lane: "bulk" } },
          ...{ before, after },
          ...(reason !== undefined && { reason }),
        },
      ],
      ...(answer && { answer: answer(after) }),
    });
    return after;
  };
