import { parseArgs } from "node:util";
import { logger } from "#shared/runtime/logger.ts";
import { type ControlVerdict, control, NAMES } from "./controls.ts";
import { play } from "./play.ts";
import { judge } from "./verdict.ts";

/**
 * A conference's mail under faults, simulated: the last line printed is one JSON object. Fails when a mail was lost or
 * is stuck, when one left twice that need not have, or when a run without a guard shows no defect.
 */
const { values } = parseArgs({
  options: { messages: { type: "string", default: "10000" }, seed: { type: "string", default: "1" } },
});
const messages = Number(values.messages);
const seed = Number(values.seed);
const LEAST = 10;
if (!(Number.isSafeInteger(messages) && messages >= LEAST && Number.isSafeInteger(seed)))
  throw new RangeError("--messages, ten or more, and --seed are whole numbers, such as --messages 10000 --seed 1");

logger.setLogLevel("SILENT");
const start = performance.now();
const seconds = (): number => Math.round((performance.now() - start) / 100) / 10;
const say = (line: string): void => console.log(`${seconds().toFixed(1).padStart(5)} s  ${line}`);

const SAY_EVERY_MS = 2_000;
let said = 0;
const onProgress = (settled: number, simulatedMs: number): void => {
  if (performance.now() - said < SAY_EVERY_MS) return;
  said = performance.now();
  say(`${settled} mails settled after ${Math.round(simulatedMs / 60_000)} simulated minutes`);
};

say(`${messages} mails, seed ${seed}`);
const played = await play({ messages, seed, onProgress });
const { unexplained, ...verdict } = judge(played);
const { tally, provider, events, stream } = played.world;
const slowest = `slowest mail ${verdict.slowestMinutes} min`;
const { crashes, zombies } = tally;
say(`over after ${Math.round(played.lastedMs / 60_000)} simulated minutes; ${slowest}`);
say(`${crashes} crashes, ${zombies} zombies woke, ${verdict.refusedSteps} late steps refused`);
say(
  `${provider.accepted.length} mails taken by the provider, ${provider.throttles} throttled (${provider.tooFast} too fast), ${verdict.refused} refused`,
);
say(
  `a sender's window between sending and mark was open for ${verdict.longestWindowMs} ms at most; ${verdict.resent} sent again, ${verdict.unknown} unknown`,
);
say(
  `${events.forged} events forged; ${stream.setAside.length} records set aside by the stream, unreadable or while the store was down`,
);
say(`${verdict.parked} messages parked; sent back, twice, they made ${verdict.redriven} mails leave`);

const controls: Record<string, ControlVerdict> = {};
for (const name of NAMES) {
  const { shown, ...found } = await control(name, messages, seed);
  controls[name] = { ...found, shown };
  say(`control, ${name}: ${JSON.stringify(found)}${shown ? "" : " SHOWS NO DEFECT"}`);
}

const { lost, stuck, misjudged, sentInVain, duplicates, ambiguous, eventsLost } = verdict;
const failures = [
  ...(lost > 0 ? [`${lost} mails lost`] : []),
  ...(stuck > 0 ? [`${stuck} mails stuck`] : []),
  ...(sentInVain > 0 ? [`${sentInVain} mails to addresses known to take none`] : []),
  ...(misjudged > 0 ? [`${misjudged} mails in another state than was heard of them`] : []),
  ...(unexplained > 0 ? [`${unexplained} mails sent twice without need`] : []),
  ...Object.entries(controls).flatMap(([name, { shown }]) => (shown ? [] : [`control "${name}" shows no defect`])),
];
for (const failure of failures) say(`FAILED: ${failure}`);
console.log(JSON.stringify({ messages, lost, stuck, duplicates, ambiguous, eventsLost, seconds: seconds(), controls }));
process.exitCode = failures.length > 0 ? 1 : 0;
