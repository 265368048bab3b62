import { doors } from "#shared/adapters/doors.ts";
import { readEnv } from "#shared/contracts/environment.ts";
import * as keyDates from "#shared/contracts/key-dates.ts";
import * as occurrences from "#shared/contracts/occurrences.ts";
import * as reminders from "#shared/contracts/reminders.ts";
import { endpoint } from "#shared/contracts/request.ts";
import { httpHandler } from "#shared/runtime/http.ts";
import { dispatchOccurrence, holdOccurrence, resumeOccurrence, skipOccurrence } from "./act-on-occurrence.ts";
import { apiNeeds } from "./api-needs.ts";
import { approveReminder } from "./approve-reminder.ts";
import { changeKeyDate } from "./change-key-date.ts";
import { changeReminder } from "./change-reminder.ts";
import { createKeyDate } from "./create-key-date.ts";
import { createReminder } from "./create-reminder.ts";
import { listKeyDates } from "./list-key-dates.ts";
import { listOccurrences } from "./list-occurrences.ts";
import { listRecipients } from "./list-recipients.ts";
import { listReminded } from "./list-reminded.ts";
import { listReminders } from "./list-reminders.ts";
import { previewEffect } from "./preview-effect.ts";
import { previewReminder } from "./preview-reminder.ts";
import { readKeyDate } from "./read-key-date.ts";
import { readOccurrence } from "./read-occurrence.ts";
import { readReminder } from "./read-reminder.ts";
import { removeKeyDate } from "./remove-key-date.ts";

const { CONFERENCE_TABLE, RECORD_TABLE, PUBLIC_URL } = readEnv("CONFERENCE_TABLE", "RECORD_TABLE", "PUBLIC_URL");
const needs = apiNeeds({ conferenceTable: CONFERENCE_TABLE, recordTable: RECORD_TABLE });

export const handler = httpHandler(
  [
    endpoint(reminders.createReminderRoute, createReminder(needs)),
    endpoint(reminders.listRemindersRoute, listReminders(needs)),
    endpoint(reminders.readReminderRoute, readReminder(needs)),
    endpoint(reminders.changeReminderRoute, changeReminder(needs)),
    endpoint(reminders.approveReminderRoute, approveReminder(needs)),
    endpoint(reminders.previewEffectRoute, previewEffect(needs)),
    endpoint(reminders.listReminderRecipientsRoute, listRecipients(needs)),
    endpoint(reminders.previewReminderRoute, previewReminder({ ...needs, publicUrl: PUBLIC_URL })),
    endpoint(occurrences.listOccurrencesRoute, listOccurrences(needs)),
    endpoint(occurrences.readOccurrenceRoute, readOccurrence(needs)),
    endpoint(occurrences.listRemindedRoute, listReminded(needs)),
    endpoint(occurrences.holdOccurrenceRoute, holdOccurrence(needs)),
    endpoint(occurrences.resumeOccurrenceRoute, resumeOccurrence(needs)),
    endpoint(occurrences.skipOccurrenceRoute, skipOccurrence(needs)),
    endpoint(occurrences.dispatchOccurrenceRoute, dispatchOccurrence(needs)),
    endpoint(keyDates.createKeyDateRoute, createKeyDate(needs)),
    endpoint(keyDates.listKeyDatesRoute, listKeyDates(needs)),
    endpoint(keyDates.readKeyDateRoute, readKeyDate(needs)),
    endpoint(keyDates.changeKeyDateRoute, changeKeyDate(needs)),
    endpoint(keyDates.removeKeyDateRoute, removeKeyDate(needs)),
  ],
  doors(CONFERENCE_TABLE, PUBLIC_URL),
);
