import { marshall } from "@aws-sdk/util-dynamodb";
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import type { Dice } from "../kernel/dice.ts";
import type { Time } from "../kernel/time.ts";

export interface StreamSettings {
  readonly batchSize: number;
  readonly retries: number;
  /** How often the same record comes at least and at most. */
  readonly deliveries: readonly [least: number, most: number];
  /** Copies of one record are spread over this long. */
  readonly spreadMs: number;
  readonly work: (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;
}

const PAUSE_MS = 1_000;

/**
 * The stream of a table, one shard: what failed comes again from there on, in halves until the bad record stands
 * alone and is set aside. Around that, what no stream promises not to do: every record several times, in any order.
 */
export class SimulatedStream {
  readonly #time: Time;
  readonly #dice: Dice;
  readonly #settings: StreamSettings;
  readonly #arrived: DynamoDBRecord[] = [];
  #busy = false;
  #numbers = 0;
  /** Records set aside after all retries. */
  readonly setAside: DynamoDBRecord[] = [];

  constructor(time: Time, dice: Dice, settings: StreamSettings) {
    this.#time = time;
    this.#dice = dice;
    this.#settings = settings;
  }

  put(item: object): void {
    const NewImage = marshall(item, { removeUndefinedValues: true }) as never;
    const copies = this.#dice.between(...this.#settings.deliveries);
    for (let copy = 0; copy < copies; copy++) {
      const SequenceNumber = String(++this.#numbers);
      this.#time.after(this.#dice.below(this.#settings.spreadMs), () => {
        this.#arrived.push({ eventName: "INSERT", dynamodb: { SequenceNumber, NewImage } });
        void this.#pump();
      });
    }
  }

  async #pump(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    while (this.#arrived.length > 0) await this.#takeOn(this.#arrived.splice(0, this.#settings.batchSize));
    this.#busy = false;
  }

  /** Ends when every record of the batch is done or set aside. */
  async #takeOn(batch: DynamoDBRecord[]): Promise<void> {
    let rest = batch;
    let size = batch.length;
    let tries = 0;
    while (rest.length > 0) {
      const part = rest.slice(0, size);
      const done = await this.#attempt(part);
      rest = rest.slice(done);
      if (done > 0) tries = 0;
      if (done === part.length) {
        size = rest.length;
        continue;
      }
      await this.#time.sleep(PAUSE_MS);
      if (size > 1) size = Math.ceil(size / 2);
      else if (++tries > this.#settings.retries) this.setAside.push(...rest.splice(0, 1));
    }
  }

  async #attempt(Records: DynamoDBRecord[]): Promise<number> {
    try {
      const { batchItemFailures } = await this.#settings.work({ Records });
      const failed = batchItemFailures[0]?.itemIdentifier;
      const at = Records.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === failed);
      return at === -1 ? Records.length : at;
    } catch {
      return 0;
    }
  }
}
