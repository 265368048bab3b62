import { randomUUID } from "node:crypto";
import { FunctionProcess, type Outcome, type ProcessOptions } from "./process.ts";

/** The processes of one function: as many as there are events at once, within a bound. */
export interface FunctionPool {
  readonly name: string;
  readonly bound: number;
  /** Events being worked on or waiting. */
  readonly busy: number;
  /** Events taken so far. */
  readonly invoked: number;
  readonly pids: readonly number[];
  invoke(event: unknown, requestId?: string): Promise<Outcome>;
  /** Ends the processes at once, in the middle of what they do. */
  kill(): Promise<void>;
  /** Ends the processes and begins no new ones. */
  close(): Promise<void>;
}

export interface PoolOptions extends ProcessOptions {
  readonly name: string;
  readonly bound: number;
}

// A process that nobody needed for this long gives its memory back, the last one excepted.
const IDLE = 30_000;

export const openPool = (options: PoolOptions): FunctionPool => {
  const { name, bound } = options;
  const all = new Set<FunctionProcess>();
  const free: FunctionProcess[] = [];
  const waiting: (() => void)[] = [];
  let busy = 0;
  let invoked = 0;
  let reaper: NodeJS.Timeout | undefined;
  let closed = false;

  const begin = (): FunctionProcess => {
    const started = new FunctionProcess(options);
    all.add(started);
    started.exited.then(() => {
      all.delete(started);
      const place = free.indexOf(started);
      if (place >= 0) free.splice(place, 1);
    });
    return started;
  };

  const take = async (): Promise<FunctionProcess | undefined> => {
    while (!closed) {
      const idle = free.pop();
      if (idle?.isAlive) return idle;
      if (idle) continue;
      if (all.size < bound) return begin();
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    return undefined;
  };

  const reap = () => {
    clearTimeout(reaper);
    reaper = setTimeout(() => {
      for (const idle of free.splice(0, Math.max(0, all.size - 1))) idle.kill();
    }, IDLE).unref();
  };

  const kill = async () => {
    clearTimeout(reaper);
    const ended = [...all].map((one) => {
      one.kill();
      return one.exited;
    });
    await Promise.all(ended);
  };

  return {
    name,
    bound,
    get busy() {
      return busy;
    },
    get invoked() {
      return invoked;
    },
    get pids() {
      return [...all].flatMap(({ pid }) => pid ?? []);
    },
    invoke: async (event, requestId = randomUUID()) => {
      busy++;
      invoked++;
      try {
        const worker = await take();
        if (!worker) return STOPPED;
        const outcome = await worker.invoke({ event, requestId, traceId: traceId() });
        if (worker.isAlive) free.push(worker);
        else await worker.exited;
        waiting.shift()?.();
        return outcome;
      } finally {
        busy--;
        reap();
      }
    },
    kill,
    close: async () => {
      closed = true;
      for (const proceed of waiting.splice(0)) proceed();
      await kill();
    },
  };
};

const STOPPED: Outcome = { failure: { errorType: "Stopped", errorMessage: "The local cloud is stopping." } };

const traceId = () => {
  const id = randomUUID().replaceAll("-", "");
  return `Root=1-${id.slice(0, 8)}-${id.slice(8)};Parent=${id.slice(16)};Sampled=0`;
};
