import { DecisionMessage } from "#shared/contracts/decision-message.ts";
import { readEnv } from "#shared/contracts/environment.ts";
import { groupedQueueHandler } from "#shared/runtime/queue.ts";
import { carryOut, groupOf } from "./decisions/carry-out.ts";
import { workTasks } from "./work-tasks.ts";

const { CONFERENCE_TABLE, RECORD_TABLE } = readEnv("CONFERENCE_TABLE", "RECORD_TABLE");

export const handler = groupedQueueHandler(
  DecisionMessage,
  groupOf,
  carryOut(workTasks({ conferenceTable: CONFERENCE_TABLE, recordTable: RECORD_TABLE })),
);
