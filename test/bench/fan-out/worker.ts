import { remindPage } from "#functions/reminders/remind-page.ts";
import { workNeeds } from "#functions/reminders/work-needs.ts";
import type { ReminderMessage } from "#shared/contracts/reminder-message.ts";
import { occurrenceOf, RUN_AT } from "#test/support/crowd.ts";

/** One occurrence from its first page to its last, as the function does it, in a process that does nothing else. */
const { CONFERENCE_TABLE = "", RECORD_TABLE = "", BULK_QUEUE_URL = "", CONFERENCE = "" } = process.env;
const waiting: ReminderMessage[] = [];
const page = remindPage({
  ...workNeeds(
    { conferenceTable: CONFERENCE_TABLE, recordTable: RECORD_TABLE },
    { bulk: BULK_QUEUE_URL, reminders: "" },
  ),
  // Its own queue is here, so that pages follow each other at once.
  enqueue: async (messages) => void waiting.push(...messages),
  now: () => RUN_AT,
});

const { conference, id, through = 0 } = occurrenceOf(CONFERENCE);
waiting.push({ task: "page", conference, occurrence: id, through });
const result = { pages: 0, planned: 0, longestPageMs: 0, lastOutcome: "" };
const start = performance.now();
for (let message = waiting.shift(); message?.task === "page"; message = waiting.shift()) {
  const begun = performance.now();
  const { outcome, planned = 0 } = await page(message);
  result.longestPageMs = Math.max(result.longestPageMs, performance.now() - begun);
  result.pages += 1;
  result.planned += planned;
  result.lastOutcome = outcome;
}
const ms = performance.now() - start;
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
console.log(JSON.stringify({ ...result, ms, cpuMs: (userCPUTime + systemCPUTime) / 1000, peakKb: maxRSS }));
