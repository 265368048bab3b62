import { SimulatedProvider } from "../cloud/mail-provider.ts";
import { ProviderEvents } from "../cloud/provider-events.ts";
import { type QueueSettings, SimulatedQueue } from "../cloud/queue.ts";
import { MemoryStore } from "../cloud/store.ts";
import { SimulatedStream } from "../cloud/stream.ts";
import { diceOf } from "../kernel/dice.ts";
import { Time } from "../kernel/time.ts";
import { EXPAND_LIMIT_MS, expanderOf } from "./expander.ts";
import type { Faults } from "./faults.ts";
import { RECORD_LIMIT_MS, recorderOf } from "./feedback.ts";
import type { Guards } from "./guards.ts";
import { routerOf } from "./router.ts";
import { SEND_LIMIT_MS, senderOf } from "./sender.ts";
import { recordOf, storyOf } from "./story.ts";
import { Tally } from "./tally.ts";
import { START, type World, write } from "./world.ts";

/** Records come over this long. */
const STORY_MS = 30 * 60_000;

/** The templates' figures: infra/features/mail.ts and infra/building-blocks/work-queue.ts. */
const MAX_RECEIVES = 5;
const BATCH_SIZE = 10;

export const worldOf = (messages: number, seed: number, faults: Faults, guards: Guards): World => {
  const time = new Time(START);
  const dice = diceOf(seed);
  const queue = (name: string, concurrency: number, limitMs: number, work: QueueSettings["work"]) => {
    const limits = { visibilityMs: 6 * limitMs, maxReceives: MAX_RECEIVES, batchSize: BATCH_SIZE, concurrency };
    // A page of a mailing sends for the next: copies of each would be more than the first page has people.
    const copies = name === "mailings" ? ([1, 1] as const) : faults.deliveries;
    return new SimulatedQueue(time, dice, { name, ...limits, copies, work });
  };
  const events = new ProviderEvents(time, dice, faults, (event) => world.queues.events.send(JSON.stringify(event)));
  const world: World = {
    ...{ time, dice, faults, guards, events },
    story: storyOf(messages, START, STORY_MS, dice),
    tally: new Tally(),
    records: [],
    store: new MemoryStore(time.now, (_, entity, fact) =>
      write(world, recordOf(entity, fact, time.now(), world.records.length + messages)),
    ),
    queues: {
      transactional: queue("transactional", 4, SEND_LIMIT_MS, (batch) => senderOf(world)(batch)),
      bulk: queue("bulk", 2, SEND_LIMIT_MS, (batch) => senderOf(world)(batch)),
      events: queue("events", 4, RECORD_LIMIT_MS, (batch) => recorderOf(world)(batch)),
      mailings: queue("mailings", 2, EXPAND_LIMIT_MS, (batch) => expanderOf(world)(batch)),
    },
    stream: new SimulatedStream(time, dice, {
      ...{ batchSize: 100, retries: 5, deliveries: faults.deliveries, spreadMs: 60_000 },
      work: (event) => routerOf(world)(event),
    }),
    provider: new SimulatedProvider(time, dice, faults, events.about),
  };
  return world;
};
