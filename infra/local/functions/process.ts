import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";

/** What a function said: its answer as JSON text, or what Lambda tells about a failure. */
export type Outcome = { readonly answer: string } | { readonly failure: Failure };

export interface Failure {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
}

export interface Invocation {
  readonly event: unknown;
  readonly requestId: string;
  readonly traceId: string;
}

export interface ProcessOptions {
  readonly arn: string;
  /** As in the template: file and export. */
  readonly handler: string;
  readonly folder: string;
  readonly environment: Record<string, string>;
  readonly memory: number;
  /** Milliseconds. */
  readonly timeout: number;
  readonly logFile: number;
  readonly timeShift: () => number;
}

interface Told {
  readonly loaded?: true;
  readonly answer?: string;
  readonly failure?: Failure;
}

const RUNTIME = join(import.meta.dirname, "runtime.mjs");
// Lambda gives a function's first import this long.
const LOAD_TIMEOUT = 10_000;

/** A process that runs one function, one event at a time. */
export class FunctionProcess {
  readonly #options: ProcessOptions;
  readonly #child: ChildProcess;
  readonly #loaded: Promise<void>;
  readonly exited: Promise<void>;
  #settle: ((outcome: Outcome) => void) | undefined;

  constructor(options: ProcessOptions) {
    this.#options = options;
    this.#child = fork(RUNTIME, {
      cwd: options.folder,
      env: options.environment,
      // Lambda leaves the rest of the memory to buffers and code.
      execArgv: [`--max-old-space-size=${Math.floor(options.memory * 0.9)}`],
      stdio: ["ignore", options.logFile, options.logFile, "ipc"],
    });
    this.exited = new Promise((resolve) => {
      this.#child.once("exit", (code, signal) => {
        this.#settle?.({
          failure: {
            errorType: "Runtime.ExitError",
            errorMessage: `Error: Runtime exited with error: ${signal ? `signal: ${signal}` : `exit status ${code}`}`,
          },
        });
        resolve();
      });
    });
    this.#child.on("error", () => {});
    this.#loaded = new Promise((resolve) => {
      this.#child.on("message", (told: Told) => {
        if (told.loaded) resolve();
        else this.#settle?.(told.failure ? { failure: told.failure } : { answer: told.answer ?? "null" });
      });
    });
    this.#child.send({ load: { name: options.handler, timeShift: options.timeShift() } });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null && this.#child.connected;
  }

  async invoke({ event, requestId, traceId }: Invocation): Promise<Outcome> {
    const { timeout, timeShift, arn } = this.#options;
    let timer: NodeJS.Timeout | undefined;
    const limit = (milliseconds: number, during: string) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        this.#settle?.({
          failure: {
            errorType: "Sandbox.Timedout",
            errorMessage: `RequestId: ${requestId} Error: Task timed out after ${(milliseconds / 1000).toFixed(2)} seconds${during}`,
          },
        });
        this.kill();
      }, milliseconds);
    };

    const outcome = await new Promise<Outcome>((resolve) => {
      this.#settle = resolve;
      limit(LOAD_TIMEOUT, " while loading");
      this.#loaded.then(() => {
        if (this.#settle !== resolve || !this.isAlive) return;
        limit(timeout, "");
        this.#child.send({ event, requestId, traceId, arn, timeLimit: timeout, timeShift: timeShift() }, (error) => {
          if (error) this.kill();
        });
      });
    });
    this.#settle = undefined;
    clearTimeout(timer);
    return outcome;
  }

  kill(): void {
    this.#child.kill("SIGKILL");
  }
}
