import type { LedgerEntry, Step } from "#shared/contracts/mail-entry.ts";
import type { MemoryLedger } from "../cloud/ledger.ts";

/** How a sender goes about the ledger: as the code does, or with one guard taken out. */
export interface Guards {
  readonly findMail: (ledger: MemoryLedger, ledgerKey: string) => Promise<LedgerEntry | undefined>;
  readonly takeStep: (ledger: MemoryLedger, entry: LedgerEntry, to: Step) => Promise<LedgerEntry | undefined>;
  /** Whether anybody looks after what was left lying. */
  readonly lookedAfter: boolean;
}

const find: Guards["findMail"] = (ledger, key) => ledger.findMail(key);

export const ALL_GUARDS: Guards = {
  findMail: find,
  takeStep: (ledger, entry, to) => ledger.takeStep(entry, to),
  lookedAfter: true,
};

/** The same run with a guard taken out; each of them is to show what the guard is there for. */
export const CONTROLS = {
  /** Nobody says beforehand that a mail is being sent: whoever finds it unmarked sends it. */
  "mark after send": {
    ...ALL_GUARDS,
    takeStep: async (ledger, entry, to) =>
      to.state === "CLAIMED" || to.state === "SENDING" ? { ...entry, ...to } : ledger.put(entry, to),
  },
  /** A mail counts as sent from the claim on: what breaks off after that is never looked at again. */
  "mark before send": {
    ...ALL_GUARDS,
    takeStep: async (ledger, entry, to) => {
      if (to.state !== "CLAIMED") return ledger.put(entry, to);
      const taken = await ledger.takeStep(entry, { ...to, state: "ACCEPTED" });
      return taken && { ...taken, state: "CLAIMED" };
    },
  },
  /** Every message that comes is a mail that goes. */
  "no guard": {
    ...ALL_GUARDS,
    findMail: async (ledger, key) => {
      const entry = await ledger.findMail(key);
      return entry && { ...entry, state: "PLANNED" };
    },
    takeStep: async (ledger, entry, to) => ledger.put(entry, to),
  },
  /** Steps after the claim hold whoever has taken the mail over since. */
  "no fence": {
    ...ALL_GUARDS,
    takeStep: async (ledger, entry, to) =>
      to.state === "CLAIMED" ? ledger.takeStep(entry, to) : ledger.put(entry, to),
  },
  "no sweeper": { ...ALL_GUARDS, lookedAfter: false },
} satisfies Record<string, Guards>;
export type Control = keyof typeof CONTROLS;
