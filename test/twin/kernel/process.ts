import type { Time } from "./time.ts";

/** The process is gone; whoever waited for its answer gets none. */
export class ProcessGone extends Error {}

/**
 * One invocation of a function. When it dies, its promise is abandoned at the call where it stood: nothing of it may
 * catch that. A zombie stands there too, and goes on when it is woken, long after everybody took it for dead.
 */
export class Process {
  readonly #time: Time;
  readonly #endsAt: number;
  #state: "alive" | "gone" | "zombie" = "alive";
  #reportDeath: (gone: ProcessGone) => void = () => {};
  #wake: Promise<void> = new Promise(() => {});

  constructor(time: Time, limitMs: number) {
    this.#time = time;
    this.#endsAt = time.now() + limitMs;
  }

  remainingMs = (): number => this.#endsAt - this.#time.now();

  get alive(): boolean {
    return this.#state === "alive";
  }

  /** What the function answers, or ProcessGone: where it died, or where its time was over. */
  run<T>(work: () => Promise<T>): Promise<T> {
    return new Promise((answer, fail) => {
      this.#reportDeath = fail;
      this.#time.aside(this.remainingMs(), () => this.#end());
      work().then(
        (value) => {
          if (this.alive) this.#state = "gone";
          answer(value);
        },
        (error) => {
          if (this.alive) this.#state = "gone";
          fail(error);
        },
      );
    });
  }

  /** Dies here; with a delay given, wakes again after it. */
  async die(wakesAfterMs?: number): Promise<void> {
    if (!this.alive) return;
    this.#end(wakesAfterMs);
    await this.#wake;
  }

  /** Every call to the world outside passes here, before and after: a dead process gets no further. */
  async stillRuns(): Promise<void> {
    if (this.#state === "gone") await this.#wake;
  }

  #end(wakesAfterMs?: number): void {
    if (!this.alive) return;
    this.#state = "gone";
    if (wakesAfterMs !== undefined)
      this.#wake = this.#time.sleep(wakesAfterMs).then(() => {
        this.#state = "zombie";
      });
    this.#reportDeath(new ProcessGone());
  }
}
