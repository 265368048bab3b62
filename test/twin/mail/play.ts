import { FAULTS, type Faults } from "./faults.ts";
import { ALL_GUARDS, type Guards } from "./guards.ts";
import { startLookingAfter } from "./looking-after.ts";
import { worldOf } from "./open-world.ts";
import { SETTLED } from "./settled.ts";
import { standing } from "./standing.ts";
import { START, type World, write } from "./world.ts";

const MINUTE = 60_000;
/** The run is over when nothing happened for so long, and has failed when it is not over by then. */
const CALM_MS = 120 * MINUTE;
const LONGEST_MS = 5 * 24 * 60 * MINUTE;

/** Messages that name a mail of no ledger, or none at all; they come over this long. */
const MISLEADING = [JSON.stringify({ ledgerKey: "e".repeat(64) }), JSON.stringify({ ledgerKey: "?" }), "{"];
const MISLEADING_MS = 60 * MINUTE;

export interface Played {
  readonly world: World;
  /** Simulated, from the first record to the last sign of life. */
  readonly lastedMs: number;
  /** As it was before what had been given up was sent back. */
  readonly beforeRedrive: ReturnType<typeof standing>;
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
  const world = worldOf(messages, seed, { ...FAULTS, ...faults }, guards);
  const { time, dice, story, store } = world;
  // For a while the stream brings nothing.
  const outageFrom = dice.below(story.records.length);
  const outageTo = outageFrom + Math.ceil(story.records.length * world.faults.dropped);
  for (const [at, record] of story.records.entries())
    time.at(Date.parse(record.at), () => write(world, record, at >= outageFrom && at < outageTo));

  for (let message = 0; message < messages * world.faults.poison; message++) {
    const lane = dice.pick(["transactional", "bulk"] as const);
    time.after(dice.below(MISLEADING_MS), () => world.queues[lane].send(dice.pick(MISLEADING)));
  }

  let lastSign = START;
  let seen = "";
  const lookRound = () => {
    const counts = new Map<string, number>();
    for (const { state } of store.ledger.entries.values()) counts.set(state, (counts.get(state) ?? 0) + 1);
    const sign = `${JSON.stringify([...counts])} ${world.provider.accepted.length}`;
    if (sign !== seen || !time.quiet) lastSign = time.now();
    seen = sign;
    onProgress?.(
      [...counts].reduce((sum, [state, count]) => sum + (SETTLED.has(state) ? count : 0), 0),
      time.now() - START,
    );
  };
  // Between the minutes, at which the clockwork is at work.
  time.aside(MINUTE / 2, () => time.every(MINUTE, lookRound));
  if (guards.lookedAfter) startLookingAfter(world);
  const calm = () => time.run(() => time.quiet && time.now() - lastSign >= CALM_MS, START + LONGEST_MS);
  await calm();
  const lastedMs = lastSign - START;
  const beforeRedrive = standing(world);
  for (const queue of Object.values(world.queues)) queue.redrive();
  await calm();
  return { world, lastedMs, beforeRedrive };
};
