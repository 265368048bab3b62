import { setImmediate } from "node:timers/promises";
import { Agenda } from "./agenda.ts";

/** The only clock of a run. It stands still while anybody works, and jumps to what comes next when all of them wait. */
export class Time {
  readonly #agenda = new Agenda();
  #now: number;
  /** Things to come that are not mere clockwork: the run is not over before them. */
  #toCome = 0;

  constructor(start: number) {
    this.#now = start;
  }

  now = (): number => this.#now;

  get quiet(): boolean {
    return this.#toCome === 0;
  }

  at(instant: number, happen: () => void): void {
    this.#toCome++;
    this.#agenda.add(Math.max(instant, this.#now), () => {
      this.#toCome--;
      happen();
    });
  }

  after(milliseconds: number, happen: () => void): void {
    this.at(this.#now + milliseconds, happen);
  }

  sleep = (milliseconds: number): Promise<void> => new Promise((wake) => this.after(milliseconds, wake));

  /** Clockwork: comes round for as long as the run lasts and keeps nobody waiting. */
  every(milliseconds: number, happen: () => void): void {
    const round = () => {
      this.#agenda.add(this.#now + milliseconds, round);
      happen();
    };
    this.#agenda.add(this.#now + milliseconds, round);
  }

  /** Like `after`, for what nobody has to wait for, such as the limit of a process that may be gone by then. */
  aside(milliseconds: number, happen: () => void): void {
    this.#agenda.add(this.#now + milliseconds, happen);
  }

  /** Runs until told that it is over, or until an instant; each step is finished before the next one begins. */
  async run(isOver: () => boolean, until: number): Promise<void> {
    for (;;) {
      // Every promise that can settle at this instant has settled after one turn of the loop.
      await setImmediate();
      if (isOver()) return;
      const next = this.#agenda.next();
      if (next === undefined || next.at > until) return;
      this.#now = next.at;
      next.happen();
    }
  }
}
