import type { Dice } from "../kernel/dice.ts";
import type { Time } from "../kernel/time.ts";
import type { Accepted, EventType } from "./mail-provider.ts";

export interface EventFaults {
  /** All word of a mail is lost, or late. */
  readonly silent: number;
  readonly late: number;
  /** One event of a mail is lost by itself. */
  readonly lost: number;
  readonly doubled: number;
  readonly forged: number;
  readonly bounced: number;
  readonly complained: number;
  readonly delayed: number;
}

const SECOND = 1_000;
const ON_TIME = [300, 31 * SECOND] as const;
const LATE = [31 * SECOND, 21 * 60 * SECOND] as const;

/** What SES tells about a mail: some of it never, some late or twice, and some of it made up by somebody else. */
export class ProviderEvents {
  readonly #time: Time;
  readonly #dice: Dice;
  readonly #faults: EventFaults;
  readonly #tell: (event: object) => void;
  lost = 0;
  forged = 0;
  #ids = 0;
  /** What truly became of mails: by address, as the demo's addresses that bounce always bounce. */
  readonly fates = new Map<string, EventType[]>();

  constructor(time: Time, dice: Dice, faults: EventFaults, tell: (event: object) => void) {
    this.#time = time;
    this.#dice = dice;
    this.#faults = faults;
    this.#tell = tell;
  }

  about = (mail: Accepted): void => {
    const types: EventType[] = ["Send", ...this.#fateOf(mail.to)];
    const silent = this.#dice.happens(this.#faults.silent);
    const late = this.#dice.happens(this.#faults.late);
    for (const type of types) {
      if (silent || this.#dice.happens(this.#faults.lost)) {
        this.lost++;
        continue;
      }
      const copies = this.#dice.happens(this.#faults.doubled) ? 2 : 1;
      for (let copy = 0; copy < copies; copy++) {
        const delay = this.#dice.between(...(late || this.#dice.happens(this.#faults.late) ? LATE : ON_TIME));
        mail.words.push({ type, at: this.#time.now() + delay });
        this.#later(delay, type, mail);
      }
    }
    if (this.#dice.happens(this.#faults.forged)) this.#forge(mail);
  };

  #fateOf(to: string): EventType[] {
    const known = this.fates.get(to);
    if (known) return known;
    const slow: EventType[] = this.#dice.happens(this.#faults.delayed) ? ["DeliveryDelay"] : [];
    const fate: EventType[] = this.#dice.happens(this.#faults.bounced)
      ? [...slow, "Bounce"]
      : [...slow, "Delivery", ...(this.#dice.happens(this.#faults.complained) ? (["Complaint"] as const) : [])];
    this.fates.set(to, fate);
    return fate;
  }

  /** Somebody who knows a key, or none, but not which message the provider made of it. */
  #forge(mail: Accepted): void {
    this.forged += 2;
    const type = this.#dice.pick(["Send", "Delivery", "Bounce", "Complaint"] as const);
    this.#later(this.#dice.between(...LATE), type, { ...mail, messageId: "forged" });
    this.#later(this.#dice.between(...ON_TIME), type, { ...mail, ledgerKey: "0".repeat(64) });
  }

  #later(delay: number, type: EventType, { messageId, ledgerKey, attempt, to, at }: Accepted): void {
    const event = {
      version: "0",
      id: `event-${++this.#ids}`,
      source: "aws.ses",
      "detail-type": type,
      time: new Date(this.#time.now() + delay).toISOString(),
      detail: {
        eventType: type,
        mail: {
          timestamp: new Date(at).toISOString(),
          messageId,
          destination: [to],
          tags: { ledger: [ledgerKey], attempt: [String(attempt)], "ses:configuration-set": ["twin"] },
        },
        ...SAYS[type],
      },
    };
    this.#time.after(delay, () => this.#tell(event));
  }
}

const SAYS: Record<EventType, object> = {
  Send: { send: {} },
  Delivery: { delivery: {} },
  DeliveryDelay: { deliveryDelay: { delayType: "TransientCommunicationFailure" } },
  Bounce: { bounce: { bounceType: "Permanent", bounceSubType: "General" } },
  Complaint: { complaint: { complaintFeedbackType: "abuse" } },
};
