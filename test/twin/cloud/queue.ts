import type { Dice } from "../kernel/dice.ts";
import type { Time } from "../kernel/time.ts";

export interface Received {
  readonly messageId: string;
  readonly body: string;
}

interface Message extends Received {
  receives: number;
  /** Rises with each receive, so that only the last one's visibility limit counts. */
  holder: number;
}

export interface QueueSettings {
  readonly name: string;
  readonly visibilityMs: number;
  readonly maxReceives: number;
  readonly batchSize: number;
  /** Batches at work at once. */
  readonly concurrency: number;
  /** How often a message comes at least and at most, as if it had been sent so often. */
  readonly copies: readonly [least: number, most: number];
  /** Works off a batch and gives the ids that failed; throws when the process died. */
  readonly work: (batch: readonly Received[]) => Promise<readonly string[]>;
}

/** How long a message lies before a poller finds it. */
const MOST_FINDING_MS = 400;
/** Copies of a message are spread over this long. */
const SPREAD_MS = 60_000;
/** A standard queue may hand out a message that somebody holds. */
const HANDED_OUT_TWICE = 0.01;

/** A standard queue with its poller and dead-letter queue: in no order, at least once, back when nobody deletes it. */
export class SimulatedQueue {
  readonly #time: Time;
  readonly #dice: Dice;
  readonly #settings: QueueSettings;
  readonly #visible: Message[] = [];
  readonly #gone = new Set<string>();
  #atWork = 0;
  #sent = 0;
  readonly dead: Message[] = [];
  /** Messages that were ever given up, those sent back since included. */
  parked = 0;

  constructor(time: Time, dice: Dice, settings: QueueSettings) {
    this.#time = time;
    this.#dice = dice;
    this.#settings = settings;
  }

  send(body: string, delayMs = 0): void {
    // What is put off was here before: doubled again each time, there would soon be nothing else.
    const copies = delayMs > 0 ? 1 : this.#dice.between(...this.#settings.copies);
    for (let copy = 0; copy < copies; copy++) {
      const message = { messageId: `${this.#settings.name}-${++this.#sent}`, body, receives: 0, holder: 0 };
      const found = this.#dice.below(copy === 0 ? MOST_FINDING_MS : SPREAD_MS);
      this.#time.after(delayMs + found, () => this.#show(message));
    }
  }

  /** Sends back everything that was given up, each message as if by two people at once. */
  redrive(): void {
    for (const { body } of this.dead.splice(0)) for (let hand = 0; hand < 2; hand++) this.send(body);
  }

  #show(message: Message): void {
    if (this.#gone.has(message.messageId)) return;
    if (message.receives >= this.#settings.maxReceives) {
      this.#gone.add(message.messageId);
      this.parked++;
      this.dead.push(message);
      return;
    }
    this.#visible.push(message);
    this.#pump();
  }

  #pump(): void {
    while (this.#visible.length > 0 && this.#atWork < this.#settings.concurrency) {
      const batch = this.#visible.splice(0, this.#settings.batchSize);
      this.#atWork++;
      const held = batch.map((message) => this.#hold(message));
      this.#settings
        .work(batch)
        .then(
          (failed) => {
            for (const [at, message] of batch.entries())
              if (!failed.includes(message.messageId) && message.holder === held[at]) this.#gone.add(message.messageId);
          },
          () => {},
        )
        .finally(() => {
          this.#atWork--;
          this.#pump();
        });
    }
  }

  #hold(message: Message): number {
    const holder = ++message.holder;
    message.receives++;
    this.#time.after(this.#settings.visibilityMs, () => {
      if (message.holder === holder) this.#show(message);
    });
    if (this.#dice.happens(HANDED_OUT_TWICE))
      this.#time.after(this.#dice.below(2_000), () => {
        if (!this.#gone.has(message.messageId)) this.#visible.push(message);
        this.#pump();
      });
    return holder;
  }
}
