import * as z from "zod";
import { ConferenceId } from "#shared/domain/conference.ts";
import { Instant } from "#shared/domain/local-time.ts";
import { LEDGER_STATES } from "#shared/domain/mail-ledger.ts";
import { ANCHORS } from "#shared/domain/reminders/moment.ts";
import { OCCURRENCE_REASONS, OCCURRENCE_STATES } from "#shared/domain/reminders/occurrence.ts";
import { prose } from "#shared/domain/text.ts";
import { Paging, pageOf } from "./paging.ts";
import { defineRoute, type RouteShape } from "./route.ts";

/** When each reminder goes, went, or did not: the calendar of what is coming and the history in one. */

const conference = z.strictObject({ conference: ConferenceId });
export const OccurrenceId = z
  .string()
  .regex(/^[0-9a-f]{32}$/, { error: "must be the id of an occurrence, 32 hexadecimal digits" })
  .meta({ id: "OccurrenceId" });
const params = conference.extend({ occurrence: OccurrenceId });
const readers = ["organiser", "desk"] as const;
const always = ["not-signed-in", "not-allowed", "not-found"] as const;

const WaveView = z
  .strictObject({
    ...{ local: z.string(), zone: z.string(), at: Instant },
    countries: z.array(z.string()).optional().meta({ description: "Everybody where absent" }),
    moved: z.literal(true).optional().meta({ description: "Out of the quiet hours of these countries" }),
  })
  .meta({ id: "ReminderWave" });

export const OccurrenceView = z
  .strictObject({
    id: OccurrenceId,
    reminder: z.uuid(),
    name: z.string().meta({ description: "The reminder's" }),
    anchor: z.enum(ANCHORS),
    subject: z.string().meta({ description: "A country, a key date, or the conference" }),
    anchorAt: Instant,
    state: z.enum(OCCURRENCE_STATES),
    why: z.enum(OCCURRENCE_REASONS).optional(),
    at: Instant.meta({ description: "When its first readers get it" }),
    waves: z.array(WaveView),
    done: z.int(),
    leftOut: z.array(z.string()).optional().meta({ description: "Countries that missed it while others got it" }),
    zoneData: z.string(),
    sentLate: z.literal(true).optional(),
    ...{ dispatchedAt: Instant.optional(), startedAt: Instant.optional(), finishedAt: Instant.optional() },
    version: z.int(),
  })
  .meta({ id: "Occurrence" });
export type OccurrenceView = z.input<typeof OccurrenceView>;

const occurrence = { status: 200, body: OccurrenceView, etag: true } as const;

export const listOccurrencesRoute = defineRoute({
  name: "reminders/list-occurrences",
  method: "GET",
  path: "/conferences/{conference}/occurrences",
  summary: "The calendar of reminders, in order of time: what is coming, and what became of what was due",
  callers: readers,
  request: {
    params: conference,
    query: Paging.extend({
      state: z.enum(OCCURRENCE_STATES).optional(),
      reminder: z.uuid().optional(),
      from: Instant.optional(),
      until: Instant.optional().meta({ description: "Exclusive" }),
    }),
  },
  success: { status: 200, body: pageOf(OccurrenceView) },
  refusals: always,
});

export const readOccurrenceRoute = defineRoute({
  name: "reminders/read-occurrence",
  method: "GET",
  path: "/conferences/{conference}/occurrences/{occurrence}",
  summary: "One occurrence of a reminder",
  callers: readers,
  request: { params },
  success: occurrence,
  refusals: always,
});

/** No If-Match on what stops or starts one: whoever wants to stop it must not be told to read it first. */
const act = <const Name extends string, Body extends z.ZodType>(
  name: Name,
  last: string,
  summary: string,
  body: Body,
) =>
  defineRoute({
    name: `reminders/${name}`,
    method: "POST",
    path: `/conferences/{conference}/occurrences/{occurrence}/${last}`,
    summary,
    callers: ["organiser"],
    request: { params, body, idempotent: true },
    success: occurrence,
    refusals: [...always, "conference-state", "occurrence-state"],
  });

const Reasoned = z.strictObject({ reason: prose(500) });

export const holdOccurrenceRoute = act(
  "hold-occurrence",
  "hold",
  "Hold it, also while it runs: no more mails are made until it is resumed; those made already leave",
  Reasoned,
);
export const resumeOccurrenceRoute = act(
  "resume-occurrence",
  "resumption",
  "Resume what is held: it goes at its time, or is missed if that has passed by too much",
  z.strictObject({}),
);
export const skipOccurrenceRoute = act("skip-occurrence", "skip", "Leave it out, for good", Reasoned);
export const dispatchOccurrenceRoute = act(
  "dispatch-occurrence",
  "dispatch",
  "Send it now, whatever its time and its readers' quiet hours; also one that was missed, while its date is ahead",
  Reasoned,
);

export const listRemindedRoute = defineRoute({
  name: "reminders/list-reminded",
  method: "GET",
  path: "/conferences/{conference}/occurrences/{occurrence}/people",
  summary: "Who got it and what became of the mail, and who did not get it and why",
  callers: readers,
  request: { params, query: Paging },
  success: {
    status: 200,
    body: pageOf(
      z
        .strictObject({
          person: z
            .string()
            .meta({ description: "contact/FRA/<id>, a delegate in that form, or a rung of the ladder" }),
          outcome: z.enum(["mailed", "had-acted", "shares-address", "nobody-to-escalate-to"]),
          sharesAddressWith: z.string().optional(),
          rung: z.enum(["alternate", "head", "regional-desk"]).optional(),
          mail: z
            .strictObject({ ledgerKey: z.string(), state: z.enum(LEDGER_STATES), why: z.string().optional() })
            .optional(),
        })
        .meta({ id: "Reminded" }),
    ),
  },
  refusals: always,
});

export const occurrenceRoutes: readonly RouteShape[] = [
  ...[listOccurrencesRoute, readOccurrenceRoute, listRemindedRoute],
  ...[holdOccurrenceRoute, resumeOccurrenceRoute, skipOccurrenceRoute, dispatchOccurrenceRoute],
];
