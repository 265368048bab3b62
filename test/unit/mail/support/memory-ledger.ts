import type { LedgerEntry, PlannedMail, TakeStep } from "#shared/contracts/mail-entry.ts";

/** The ledger in memory, with the table's rules: entered once, and each step conditional on state and attempt. */
export const memoryLedger = () => {
  const entries = new Map<string, LedgerEntry>();
  const takeStep: TakeStep = async ({ ledgerKey, state, attempt }, to) => {
    const now = entries.get(ledgerKey);
    if (now === undefined || now.state !== state || now.attempt !== attempt) return undefined;
    const after = { ...now, ...to } as LedgerEntry;
    entries.set(ledgerKey, after);
    return after;
  };
  return {
    entries,
    takeStep,
    /** Control: steps that hold whatever happened meanwhile. */
    takeStepUnguarded: (async (entry, to) => {
      const after = { ...entry, ...to } as LedgerEntry;
      entries.set(entry.ledgerKey, after);
      return after;
    }) as TakeStep,
    planMail: async (ledgerKey: string, mail: PlannedMail) => {
      const standing = entries.get(ledgerKey);
      if (standing === undefined) entries.set(ledgerKey, { ...mail, ledgerKey, state: "PLANNED", attempt: 0 });
      return standing?.state ?? ("PLANNED" as const);
    },
    findMail: async (ledgerKey: string) => entries.get(ledgerKey),
  };
};

export const KEY = "a".repeat(64);

export const plannedMail = (changes: Partial<PlannedMail> = {}): PlannedMail =>
  ({
    kind: "invitation",
    lane: "bulk",
    mailClass: "MANDATORY",
    conference: "honcb-15",
    entity: "delegation/FRA",
    occurrence: "r-1",
    at: "2019-01-14T14:32:07.000Z",
    recipient: { kind: "contact", country: "FRA", id: "fp-1" },
    particulars: {},
    ...changes,
  }) as PlannedMail;
