import type { Decide } from "../access/decide.ts";
import type { Principal } from "../access/roles.ts";
import type { Clock } from "../clock.ts";
import type { DataFolder } from "../data-folder.ts";
import type { Dynamo } from "../engines/dynamo.ts";
import type { Queues } from "../engines/queues.ts";
import type { Functions } from "../functions/functions.ts";
import type { Deployment } from "../template/deployment.ts";
import { assertMayRead, readMappings } from "./mappings.ts";
import type { Pump } from "./pump.ts";
import { startQueuePump } from "./queue-pump.ts";
import { startSchedulePump } from "./schedule-pump.ts";
import { startStreamPump } from "./stream-pump.ts";

interface Options {
  readonly deployment: Deployment;
  readonly roles: ReadonlyMap<string, Principal>;
  readonly decide: Decide;
  readonly dynamo: Dynamo;
  readonly queues: Queues;
  readonly functions: Functions;
  readonly clock: Clock;
  readonly data: DataFolder;
  readonly log: (line: string) => void;
}

// Long enough for a function that is nearly done, short enough for whoever pressed Ctrl-C.
const GRACE = 2_000;

/** Starts everything of the templates that carries events to functions. */
export const startPumps = async (options: Options) => {
  const { deployment, roles, decide, functions, clock, data, log } = options;
  const { region } = deployment.place;
  const { streams, queues } = readMappings(deployment);
  await Promise.all([...streams, ...queues].map((mapping) => assertMayRead(deployment, roles, decide, mapping)));

  const readers = new Map<string, Pump>();
  for (const mapping of streams) {
    const pool = functions.byArn(mapping.functionArn);
    const checkpointFile = data.file("checkpoints", `${mapping.id}.json`);
    readers.set(mapping.id, await startStreamPump({ ...options, mapping, pool, checkpointFile, region }));
  }
  const workers = queues.map((mapping) => {
    const pool = functions.byArn(mapping.functionArn);
    return [mapping.id, startQueuePump({ ...options, mapping, pool, region })] as const;
  });
  const schedules = startSchedulePump({
    deployment,
    roles,
    decide,
    functions,
    clock,
    stateFile: data.file("schedules.json"),
    log,
  });
  const all = new Map<string, Pump>([...readers, ...workers, ["schedules", schedules]]);

  return {
    all: all as ReadonlyMap<string, Pump>,
    wakeStreams: () => {
      for (const reader of readers.values()) reader.wake();
    },
    stop: async () => {
      const stopped = Promise.all([...all.values()].map((pump) => pump.stop()));
      const late = setTimeout(() => functions.all.map((pool) => pool.kill()), GRACE);
      await stopped;
      clearTimeout(late);
    },
  };
};
