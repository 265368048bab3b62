import { readEnv } from "#shared/contracts/environment.ts";
import { ReminderMessage } from "#shared/contracts/reminder-message.ts";
import { queueHandler } from "#shared/runtime/queue.ts";
import { carryOut } from "./carry-out.ts";
import { planReminders } from "./plan-reminders.ts";
import { remindPage } from "./remind-page.ts";
import { takeUp } from "./take-up.ts";
import { tellMoved } from "./tell-moved.ts";
import { workNeeds } from "./work-needs.ts";

const env = readEnv("CONFERENCE_TABLE", "RECORD_TABLE", "BULK_QUEUE_URL", "REMINDER_QUEUE_URL");
const needs = workNeeds(
  { conferenceTable: env.CONFERENCE_TABLE, recordTable: env.RECORD_TABLE },
  { bulk: env.BULK_QUEUE_URL, reminders: env.REMINDER_QUEUE_URL },
);

export const handler = queueHandler(
  ReminderMessage,
  carryOut({
    plan: planReminders(needs),
    due: takeUp(needs),
    page: remindPage(needs),
    "tell-moved": tellMoved(needs),
  }),
);
