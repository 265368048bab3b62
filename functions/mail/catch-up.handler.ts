import { listConferences } from "#shared/adapters/conference-store.ts";
import { listMailings } from "#shared/adapters/mailing-store.ts";
import { findCheckpoint, moveCheckpoint, readFeed } from "#shared/adapters/record-feed.ts";
import { readEnv } from "#shared/contracts/environment.ts";
import { logger } from "#shared/runtime/logger.ts";
import { scheduleHandler } from "#shared/runtime/schedule.ts";
import { catchUp } from "./catch-up.ts";
import { planningNeeds } from "./planning-needs.ts";
import { resumeMailings } from "./resume-mailings.ts";
import { routeRecords } from "./route-records.ts";

const { CONFERENCE_TABLE: table, RECORD_TABLE: records } = readEnv("CONFERENCE_TABLE", "RECORD_TABLE");

const planning = planningNeeds();

export const handler = scheduleHandler(
  catchUp({
    listConferences: (after) => listConferences(table)({ limit: 100, after }),
    findCheckpoint: findCheckpoint(table),
    moveCheckpoint: moveCheckpoint(table),
    readFeed: readFeed(records),
    route: routeRecords(planning),
    resumeMailings: resumeMailings({ listMailings: listMailings(table), enqueuePage: planning.enqueuePage }),
    now: () => new Date(),
    report: (problem, details) => logger.error(problem, details),
  }),
);
