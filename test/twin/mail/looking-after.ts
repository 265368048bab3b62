import { sendHeld } from "#functions/deadlines/send-held.ts";
import { sendOn } from "#functions/deadlines/send-on.ts";
import { sweep } from "#functions/deadlines/sweep.ts";
import { catchUp } from "#functions/mail/catch-up.ts";
import { resumeMailings } from "#functions/mail/resume-mailings.ts";
import { routeRecords } from "#functions/mail/route-records.ts";
import { recordOf } from "#shared/adapters/mail-record.ts";
import { scheduleHandler } from "#shared/runtime/schedule.ts";
import { Process } from "../kernel/process.ts";
import { through } from "./calls.ts";
import { planningPorts, routingNeeds } from "./router.ts";
import { CONFERENCE } from "./story.ts";
import type { World } from "./world.ts";

const MINUTE = 60_000;
const LIMIT_MS = MINUTE;
/** An organiser who finds the bulk lane stopped, and lets it go on. */
const LOOKS_EVERY_MS = 30 * MINUTE;

/** The deployment's clockwork: deadlines/sweep every minute, mail/catch-up every five, and an organiser. */
export const startLookingAfter = (world: World): void => {
  const { time, store } = world;
  const start = (work: (process: Process) => (event: never, context: never) => Promise<unknown>) => {
    const process = new Process(time, LIMIT_MS);
    const context = { getRemainingTimeInMillis: process.remainingMs };
    // What fails is started again by the clock.
    process.run(() => work(process)({} as never, context as never)).catch(() => {});
  };
  time.every(MINUTE, () => start((process) => scheduleHandler(sweeperIn(world, process))));
  time.every(5 * MINUTE, () => start((process) => scheduleHandler(catcherIn(world, process))));
  time.every(LOOKS_EVERY_MS, () => store.releaseLane(CONFERENCE));
};

const sweeperIn = (world: World, process: Process) => {
  const { time, store, tally } = world;
  const call = through(world, process);
  const { enqueue } = planningPorts(world, process);
  const postpone = call(store.due.postpone);
  return sweep({
    findDue: call(store.due.find),
    postponeDue: postpone,
    handlers: {
      mail: sendOn({
        enqueue: async (lane, messages) => {
          await enqueue(lane, messages);
          tally.sweptOn += messages.length;
        },
      }),
      lane: sendHeld({
        findLane: call(store.findLane),
        listHeld: call(() => ({ items: [...store.ledger.entries.values()].filter(({ state }) => state === "HELD") })),
        takeStep: call(store.ledger.takeStep),
        enqueue,
        settle: (due) => postpone(due, undefined),
      }),
    },
    now: () => new Date(time.now()),
    report: () => {},
  });
};

const catcherIn = (world: World, process: Process) => {
  const { time, store, story, records } = world;
  const call = through(world, process);
  const needs = routingNeeds(world, process);
  // Those that were released by now.
  const listMailings = call((_: string, __: object) => ({
    items: records.flatMap(({ fact }) =>
      fact.type === "MailingReleased"
        ? (store.mailings.get(fact.mailing) ?? story.mailings.get(fact.mailing) ?? [])
        : [],
    ),
  }));
  return catchUp({
    listConferences: call(() => ({ items: [{ id: CONFERENCE }] })),
    findCheckpoint: call(store.findCheckpoint),
    moveCheckpoint: call(store.moveCheckpoint),
    readFeed: call((_, after, until, limit) =>
      records
        .filter(({ id, at }) => id > after && Date.parse(at) < until.getTime())
        .sort((one, other) => (one.id < other.id ? -1 : 1))
        .slice(0, limit)
        .map((item) => {
          const record = recordOf(item);
          return { id: item.id, ...(record && { record }) };
        }),
    ),
    route: routeRecords(needs),
    resumeMailings: resumeMailings({ listMailings, enqueuePage: needs.enqueuePage }),
    now: () => new Date(time.now()),
    report: () => {},
  });
};
