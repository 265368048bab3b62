import { MailNotSent } from "#shared/contracts/mail-not-sent.ts";
import type { Dice } from "../kernel/dice.ts";
import type { Time } from "../kernel/time.ts";

export interface Handed {
  readonly to: string;
  readonly raw: Uint8Array;
  readonly ledgerKey: string;
  readonly attempt: number;
}

/** A mail that the provider took: what the run is judged by. */
export interface Accepted extends Omit<Handed, "raw"> {
  /** Its content, which says what mail it is without asking the ledger. */
  readonly what: string;
  readonly messageId: string;
  readonly at: number;
  /** What was heard of it, and when; not what was lost. */
  readonly words: Word[];
}

/** An event about a mail that reached us. */
export interface Word {
  readonly type: EventType;
  readonly at: number;
}
export type EventType = "Send" | "Delivery" | "DeliveryDelay" | "Bounce" | "Complaint";

export interface ProviderFaults {
  readonly mostPerSecond: number;
  readonly throttled: number;
  readonly refusedForGood: number;
  readonly failed: number;
  readonly lostReplies: number;
}

const REPLY_MS = [20, 250] as const;
const LIMIT_MS = 5_000;

/** SES as the sender knows it: takes a mail or says no, at most so many in a second, and sometimes says nothing. */
export class SimulatedProvider {
  readonly #time: Time;
  readonly #dice: Dice;
  readonly #faults: ProviderFaults;
  readonly #onAccepted: (mail: Accepted) => void;
  readonly accepted: Accepted[] = [];
  readonly refused = new Set<string>();
  /** How often it said that it was too much. */
  throttles = 0;
  /** How often it truly was. */
  tooFast = 0;

  constructor(time: Time, dice: Dice, faults: ProviderFaults, onAccepted: (mail: Accepted) => void) {
    this.#time = time;
    this.#dice = dice;
    this.#faults = faults;
    this.#onAccepted = onAccepted;
  }

  send = async ({ to, raw, ledgerKey, attempt }: Handed): Promise<Accepted> => {
    await this.#time.sleep(this.#dice.between(...REPLY_MS));
    if (this.#isTooMuch()) {
      this.throttles++;
      throw new MailNotSent("Throttling", false);
    }
    if (this.refused.has(to) || this.#dice.happens(this.#faults.refusedForGood)) {
      this.refused.add(to);
      throw new MailNotSent("MessageRejected", true);
    }
    if (this.#dice.happens(this.#faults.failed)) throw new Error("500");

    const what = new TextDecoder().decode(raw);
    const mail = {
      to,
      what,
      ledgerKey,
      attempt,
      messageId: `ses-${this.accepted.length + 1}`,
      at: this.#time.now(),
      words: [],
    };
    this.accepted.push(mail);
    this.#onAccepted(mail);
    if (this.#dice.happens(this.#faults.lostReplies)) {
      await this.#time.sleep(LIMIT_MS);
      throw new Error("timeout");
    }
    return mail;
  };

  #isTooMuch(): boolean {
    const earliest = this.accepted.at(-this.#faults.mostPerSecond)?.at ?? Number.NEGATIVE_INFINITY;
    const isOver = this.#time.now() - earliest < 1_000;
    if (isOver) this.tooFast++;
    return isOver || this.#dice.happens(this.#faults.throttled);
  }
}
