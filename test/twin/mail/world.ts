import type { Lane } from "#shared/contracts/mail.ts";
import type { EventRecord } from "#shared/contracts/record.ts";
import { MemoryLedger } from "../cloud/ledger.ts";
import { SimulatedProvider } from "../cloud/mail-provider.ts";
import { ProviderEvents } from "../cloud/provider-events.ts";
import { type QueueSettings, SimulatedQueue } from "../cloud/queue.ts";
import { SimulatedStream } from "../cloud/stream.ts";
import { type Dice, diceOf } from "../kernel/dice.ts";
import { Time } from "../kernel/time.ts";
import type { Faults } from "./faults.ts";
import type { Guards } from "./guards.ts";
import { routerOf } from "./router.ts";
import { SEND_LIMIT_MS, senderOf } from "./sender.ts";
import { Tally } from "./tally.ts";

export const START = Date.parse("2019-01-07T08:00:00.000Z");

/** Everything that a run happens in. */
export interface World {
  readonly time: Time;
  readonly dice: Dice;
  readonly faults: Faults;
  readonly guards: Guards;
  readonly tally: Tally;
  /** Every record that was written, whether or not the stream brought it. */
  readonly records: EventRecord[];
  readonly ledger: MemoryLedger;
  readonly queues: Readonly<Record<Lane | "events", SimulatedQueue>>;
  readonly stream: SimulatedStream;
  readonly provider: SimulatedProvider;
  readonly events: ProviderEvents;
}

/** The templates' figures: infra/features/mail.ts and infra/building-blocks/work-queue.ts. */
const MAX_RECEIVES = 5;
const BATCH_SIZE = 10;
const CONCURRENCY: Readonly<Record<Lane, number>> = { transactional: 4, bulk: 2 };

export const worldOf = (seed: number, faults: Faults, guards: Guards): World => {
  const time = new Time(START);
  const dice = diceOf(seed);
  const queue = (name: string, concurrency: number, limitMs: number, work: QueueSettings["work"]) => {
    const limits = { visibilityMs: 6 * limitMs, maxReceives: MAX_RECEIVES, batchSize: BATCH_SIZE, concurrency };
    return new SimulatedQueue(time, dice, { name, ...limits, copies: faults.deliveries, work });
  };
  const events = new ProviderEvents(time, dice, faults, (event) => world.queues.events.send(JSON.stringify(event)));
  const lane = (name: Lane) => queue(name, CONCURRENCY[name], SEND_LIMIT_MS, (batch) => senderOf(world)(batch));
  const world: World = {
    ...{ time, dice, faults, guards, events },
    tally: new Tally(),
    records: [],
    ledger: new MemoryLedger(time.now),
    queues: {
      transactional: lane("transactional"),
      bulk: lane("bulk"),
      events: queue("events", 4, 30_000, async () => []),
    },
    stream: new SimulatedStream(time, dice, {
      ...{ batchSize: 100, retries: 5, deliveries: faults.deliveries, spreadMs: 60_000 },
      work: (event) => routerOf(world)(event),
    }),
    provider: new SimulatedProvider(time, dice, faults, events.about),
  };
  return world;
};
