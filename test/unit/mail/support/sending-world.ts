import { type Needs, sendMail } from "#functions/mail/send-mail.ts";
import type { Slot } from "#functions/mail/take-slot.ts";
import type { PlannedMail } from "#shared/contracts/mail-entry.ts";
import { KEY, memoryLedger, plannedMail } from "./memory-ledger.ts";

/** No catch of the code under test may hide it: the process is gone, whatever it had in memory too. */
export class Crash extends Error {}

/** One mail, planned; a provider that keeps what it is given; a clock; and faults that are switched on by name. */
export const sendingWorld = async (changes: Partial<PlannedMail> = {}, { guarded = true } = {}) => {
  const ledger = memoryLedger();
  await ledger.planMail(KEY, plannedMail(changes));
  const inbox: string[] = [];
  const back: string[] = [];
  let at = Date.parse("2019-01-14T14:33:00.000Z");
  const faults: {
    crashBefore?: string;
    provider?: Error;
    acceptThen?: Error;
    laneOpen?: boolean;
    slot?: Slot;
    remainingMs: number;
  } = { remainingMs: 60_000 };
  const needs: Needs = {
    findMail: ledger.findMail,
    takeStep: async (entry, to) => {
      if (faults.crashBefore === to.state) throw new Crash(to.state);
      return guarded ? ledger.takeStep(entry, to) : ledger.takeStepUnguarded(entry, to);
    },
    prepare: async () => ({ to: "fp@ncb.example", language: "fr", raw: new Uint8Array() }),
    send: async ({ attempt }) => {
      if (faults.provider) throw faults.provider;
      inbox.push(`attempt ${attempt}`);
      if (faults.acceptThen) throw faults.acceptThen;
      return `ses-${attempt}`;
    },
    laneIsOpen: async () => faults.laneOpen ?? true,
    takeSlot: async () => faults.slot ?? { at },
    wait: async (ms) => {
      at += ms;
    },
    giveBack: async (lane, { ledgerKey }, seconds) => void back.push(`${ledgerKey} to ${lane} in ${seconds} s`),
    now: () => new Date(at),
  };
  const deliver = (others: Partial<Needs> = {}) =>
    sendMail({ ...needs, ...others })({ ledgerKey: KEY }, { remainingMs: () => faults.remainingMs });
  const entry = () => ledger.entries.get(KEY);
  return { inbox, back, faults, deliver, entry, needs, ledger, wait: (ms: number) => (at += ms) };
};
