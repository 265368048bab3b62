import type { Lane } from "#shared/contracts/mail.ts";
import type { EventRecord } from "#shared/contracts/record.ts";
import type { SimulatedProvider } from "../cloud/mail-provider.ts";
import type { ProviderEvents } from "../cloud/provider-events.ts";
import type { SimulatedQueue } from "../cloud/queue.ts";
import type { MemoryStore } from "../cloud/store.ts";
import type { SimulatedStream } from "../cloud/stream.ts";
import type { Dice } from "../kernel/dice.ts";
import type { Time } from "../kernel/time.ts";
import type { Faults } from "./faults.ts";
import type { Guards } from "./guards.ts";
import type { Story } from "./story.ts";
import type { Tally } from "./tally.ts";

export const START = Date.parse("2019-01-07T08:00:00.000Z");

/** Everything that a run happens in. */
export interface World {
  readonly time: Time;
  readonly dice: Dice;
  readonly faults: Faults;
  readonly guards: Guards;
  readonly story: Story;
  readonly tally: Tally;
  /** Every record that was written, whether or not the stream brought it. */
  readonly records: EventRecord[];
  readonly store: MemoryStore;
  readonly queues: Readonly<Record<Lane | "events" | "mailings", SimulatedQueue>>;
  readonly stream: SimulatedStream;
  readonly provider: SimulatedProvider;
  readonly events: ProviderEvents;
}

/** A record is written; the stream brings it unless there is an outage, and now and then something unreadable. */
export const write = ({ records, stream, dice, faults }: World, record: EventRecord, dropped = false): void => {
  const written = dice.happens(faults.poison) ? [record, dice.pick(POISON)(record)] : [record];
  records.push(...written);
  if (!dropped) for (const one of written) stream.put(one);
};

/** Records that no version of the code has written: of no known entity, and without what their fact must have. */
const POISON: readonly ((record: EventRecord) => EventRecord)[] = [
  (record) => ({ ...record, id: beside(record), entity: "nothing/known" as never }),
  (record) => ({ ...record, id: beside(record), fact: { type: "CodeRequested" } as never }),
];
const beside = ({ id }: EventRecord): string => `${id.slice(0, -1)}f`;
