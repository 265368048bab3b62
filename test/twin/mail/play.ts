import type { EventRecord } from "#shared/contracts/record.ts";
import { FAULTS, type Faults } from "./faults.ts";
import { ALL_GUARDS, type Guards } from "./guards.ts";
import { startLookingAfter } from "./looking-after.ts";
import { SETTLED } from "./settled.ts";
import { type Story, storyOf } from "./story.ts";
import { START, type World, worldOf } from "./world.ts";

const MINUTE = 60_000;
/** Records come over this long, a stretch of them in an outage of the stream. */
const STORY_MS = 30 * MINUTE;
/** The run is over when nothing happened for so long, and has failed when it is not over by then. */
const CALM_MS = 120 * MINUTE;
const LONGEST_MS = 5 * 24 * 60 * MINUTE;

export interface Played {
  readonly world: World;
  readonly story: Story;
  /** Simulated, from the first record to the last sign of life. */
  readonly lastedMs: number;
  /** As it was before what had been given up was sent back. */
  readonly unsettled: number;
  readonly takenBeforeRedrive: number;
}

export interface Play {
  readonly messages: number;
  readonly seed: number;
  readonly guards?: Guards;
  readonly faults?: Partial<Faults>;
  readonly onProgress?: (settled: number, simulatedMs: number) => void;
}

/** One run from the first record until nothing moves any more. */
export const play = async ({ messages, seed, guards = ALL_GUARDS, faults = {}, onProgress }: Play): Promise<Played> => {
  const world = worldOf(seed, { ...FAULTS, ...faults }, guards);
  const { time, dice, ledger } = world;
  const story = storyOf(messages, START, STORY_MS, dice);
  const outageFrom = dice.below(story.records.length);
  const outageTo = outageFrom + Math.ceil(story.records.length * world.faults.dropped);
  for (const [at, record] of story.records.entries())
    time.at(Date.parse(record.at), () => happen(world, record, at >= outageFrom && at < outageTo));
  if (guards.lookedAfter) startLookingAfter(world);

  let lastSign = START;
  let seen = "";
  time.every(MINUTE, () => {
    const counts = new Map<string, number>();
    for (const { state } of ledger.entries.values()) counts.set(state, (counts.get(state) ?? 0) + 1);
    const sign = `${JSON.stringify([...counts])} ${world.provider.accepted.length}`;
    if (sign !== seen || !time.quiet) lastSign = time.now();
    seen = sign;
    onProgress?.(
      [...counts].reduce((sum, [state, count]) => sum + (SETTLED.has(state) ? count : 0), 0),
      time.now() - START,
    );
  });
  const calm = () => time.run(() => time.quiet && time.now() - lastSign >= CALM_MS, START + LONGEST_MS);
  await calm();
  const lastedMs = lastSign - START;
  const unsettled = [...ledger.entries.values()].filter(({ state }) => !SETTLED.has(state)).length;
  const takenBeforeRedrive = world.provider.accepted.length;
  for (const queue of Object.values(world.queues)) queue.redrive();
  await calm();
  return { world, story, lastedMs, unsettled, takenBeforeRedrive };
};

/** A record is written; the stream brings it unless there is an outage, and now and then something unreadable. */
const happen = ({ records, stream, dice, faults }: World, record: EventRecord, dropped: boolean): void => {
  records.push(record);
  if (!dropped) stream.put(record);
  if (dice.happens(faults.poison)) stream.put({ ...record, entity: "nothing/known" });
};
